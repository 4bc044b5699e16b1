using FluentValidation;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Accounts.Invitations;

public sealed class PersonInviteForm
{
    /// <summary>self, or the number of a representative.</summary>
    public string? Whom { get; set; }

    public string? SignInName { get; set; }

    public string? Email { get; set; }
}

public sealed class PersonInviteFormValidator : AbstractValidator<PersonInviteForm>
{
    public PersonInviteFormValidator()
    {
        RuleFor(form => form.Whom).Given("Choose whom you invite");
        RuleFor(form => form.SignInName).Given("Enter a sign-in name, for example doreen.w").AtMost(TextLength.Line, "The sign-in name");
        RuleFor(form => form.Email).AtMost(TextLength.Line, "The email address").EmailOrNothing();
    }
}
