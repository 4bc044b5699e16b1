using FluentValidation;

namespace PhbPortal.Web.Features.Account.Authenticator;

public sealed class AddAppForm
{
    /// <summary>Identifies the secret that the page shows.</summary>
    public string? Key { get; set; }

    public string? Code { get; set; }
}

public sealed class AddAppFormValidator : AbstractValidator<AddAppForm>
{
    public AddAppFormValidator() =>
        RuleFor(form => form.Code)
            .Cascade(CascadeMode.Stop)
            .NotEmpty()
            .WithMessage("Enter the code that the app shows")
            .MaximumLength(20)
            .WithMessage("The code has six figures");
}
