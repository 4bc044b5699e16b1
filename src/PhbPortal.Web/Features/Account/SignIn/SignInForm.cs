using FluentValidation;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Account.SignIn;

public sealed class SignInForm
{
    /// <summary>The sign-in name, or the e-mail address of the only account that has it.</summary>
    public string? Email { get; set; }

    [AsTyped]
    public string? Password { get; set; }

    /// <summary>The page requested before signing in; only a page of the portal is followed.</summary>
    [AsTyped]
    public string? ReturnUrl { get; set; }

    /// <summary>They are signed in and asked again.</summary>
    public bool Again { get; set; }
}

public sealed class SignInFormValidator : AbstractValidator<SignInForm>
{
    public SignInFormValidator()
    {
        RuleFor(form => form.Email).NotEmpty().WithMessage("Enter your sign-in name or email address");
        RuleFor(form => form.Password).NotEmpty().WithMessage("Enter your password");
    }
}
