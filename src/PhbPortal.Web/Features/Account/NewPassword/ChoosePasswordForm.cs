using FluentValidation;
using PhbPortal.Data.Accounts;
using PhbPortal.Web.SignIn;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Account.NewPassword;

public sealed class ChoosePasswordForm
{
    /// <summary>The key of the link or letter.</summary>
    public string? Key { get; set; }

    [AsTyped]
    public string? New { get; set; }

    [AsTyped]
    public string? Again { get; set; }

    /// <summary>
    /// A code of the app, a recovery code, or that of a letter about a lost second step; required if the account has a second step.
    /// </summary>
    public string? Code { get; set; }
}

public sealed class ChoosePasswordFormValidator : AbstractValidator<ChoosePasswordForm>
{
    private const int Longest = 200;

    public ChoosePasswordFormValidator()
    {
        RuleFor(form => form.New)
            .Cascade(CascadeMode.Stop)
            .NotEmpty()
            .WithMessage("Enter a new password")
            .MinimumLength(SignInSetup.ShortestPassword)
            .WithMessage($"Your new password must have {SignInSetup.ShortestPassword} characters or more")
            .MaximumLength(Longest)
            .WithMessage($"Your new password must have {Longest} characters or fewer");
        RuleFor(form => form.Again).Equal(form => form.New).WithMessage("Type the new password a second time, the same as above");
        RuleFor(form => form.Code).AtMost(60, "The code");
    }
}

public sealed record ChoosePasswordPage(ChoosePasswordForm Form, string Name, string SignInName, bool IsInvitation, bool AsksCode)
{
    public static ChoosePasswordPage Of(ChoosePasswordForm form, WayIn way) =>
        new(form, way.User.DisplayName, way.User.UserName!, way.Kind == StepKind.Invitation, way.Factors.Any);
}
