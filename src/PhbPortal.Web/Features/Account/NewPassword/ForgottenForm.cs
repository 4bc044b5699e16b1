using FluentValidation;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Account.NewPassword;

public sealed class ForgottenForm
{
    public string? SignInName { get; set; }
}

public sealed class ForgottenFormValidator : AbstractValidator<ForgottenForm>
{
    public ForgottenFormValidator() =>
        RuleFor(form => form.SignInName).Given("Enter your sign-in name or email address").AtMost(TextLength.Line, "The sign-in name");
}

/// <param name="AreLinksSent">If the portal has no configured address for links, only letters help.</param>
public sealed record ForgottenPage(ForgottenForm Form, bool AreLinksSent);
