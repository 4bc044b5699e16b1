using FluentValidation;
using PhbPortal.Web.SignIn;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Account.SignIn;

public sealed class ChangePasswordForm
{
    [AsTyped]
    public string? Current { get; set; }

    [AsTyped]
    public string? New { get; set; }

    [AsTyped]
    public string? Again { get; set; }
}

public sealed class ChangePasswordFormValidator : AbstractValidator<ChangePasswordForm>
{
    private const int Longest = 200;

    public ChangePasswordFormValidator()
    {
        RuleFor(form => form.Current).NotEmpty().WithMessage("Enter the password that you use now");
        RuleFor(form => form.New)
            .Cascade(CascadeMode.Stop)
            .NotEmpty()
            .WithMessage("Enter a new password")
            .MinimumLength(SignInSetup.ShortestPassword)
            .WithMessage($"Your new password must have {SignInSetup.ShortestPassword} characters or more")
            .MaximumLength(Longest)
            .WithMessage($"Your new password must have {Longest} characters or fewer")
            .NotEqual(form => form.Current)
            .WithMessage("Your new password must be different from the one that you use now");
        RuleFor(form => form.Again).Equal(form => form.New).WithMessage("Type the new password a second time, the same as above");
    }
}
