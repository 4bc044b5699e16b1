using FluentValidation;

namespace PhbPortal.Web.Features.Account.SignIn;

public sealed class SignInForm
{
    /// <summary>The sign-in name, or the e-mail address of the one account that has it.</summary>
    public string? Email { get; set; }

    public string? Password { get; set; }

    /// <summary>The page that was asked for before signing in; only one of our own is followed.</summary>
    public string? ReturnUrl { get; set; }

    /// <summary>They are signed in and asked once more.</summary>
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
