using FluentValidation;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Invitations;

public sealed class PersonInviteForm
{
    /// <summary>self, or the number of a representative.</summary>
    public string Whom { get; set; } = "";

    public string SignInName { get; set; } = "";

    public string Email { get; set; } = "";

    /// <summary>email or letter.</summary>
    public string By { get; set; } = "";

    public bool ByEmail => By == "email";
}

public sealed class PersonInviteFormValidator : AbstractValidator<PersonInviteForm>
{
    public PersonInviteFormValidator()
    {
        RuleFor(form => form.Whom).Given("Choose whom you invite");
        RuleFor(form => form.SignInName).Given("Enter a sign-in name, for example doreen.w").AtMost(TextLength.Line, "The sign-in name");
        RuleFor(form => form.Email).AtMost(TextLength.Line, "The email address");
        RuleFor(form => form.By).Must(by => by is "email" or "letter").WithMessage("Choose how the invitation reaches them");
        RuleFor(form => form.Email).Given("Enter an email address, or choose a letter").When(form => form.ByEmail);
    }
}
