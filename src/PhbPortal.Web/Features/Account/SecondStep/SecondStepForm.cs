using FluentValidation;

namespace PhbPortal.Web.Features.Account.SecondStep;

public sealed class SecondStepForm
{
    /// <summary>Six digits from the app, or a recovery code.</summary>
    public string? Code { get; set; }
}

public sealed class SecondStepFormValidator : AbstractValidator<SecondStepForm>
{
    public SecondStepFormValidator() =>
        RuleFor(form => form.Code)
            .Cascade(CascadeMode.Stop)
            .NotEmpty()
            .WithMessage("Enter a code")
            .MaximumLength(40)
            .WithMessage("A code has at most 24 characters");
}
