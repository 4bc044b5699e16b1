using FluentValidation;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Account.NewPassword;

public sealed class LetterForm
{
    public string? SignInName { get; set; }

    public string? Code { get; set; }
}

public sealed class LetterFormValidator : AbstractValidator<LetterForm>
{
    public LetterFormValidator()
    {
        RuleFor(form => form.SignInName)
            .Given("Enter your sign-in name, as it stands on the letter")
            .AtMost(TextLength.Line, "The sign-in name");
        RuleFor(form => form.Code).Given("Enter the code of the letter").AtMost(60, "The code");
    }
}
