using FluentValidation;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Account.Passkeys;

public sealed class AddPasskeyForm
{
    /// <summary>The device's answer as JSON, set by the script.</summary>
    public string? Credential { get; set; }

    public string? Name { get; set; }
}

public sealed class AddPasskeyFormValidator : AbstractValidator<AddPasskeyForm>
{
    public AddPasskeyFormValidator()
    {
        RuleFor(form => form.Name)
            .Cascade(CascadeMode.Stop)
            .NotEmpty()
            .WithMessage("Enter a name for the device, such as My phone")
            .MaximumLength(60)
            .WithMessage("The name must have 60 characters or fewer");
        RuleFor(form => form.Credential).MaximumLength(20_000).WithMessage("The device’s answer is too long");
    }
}

public sealed class RemovePasskeyForm
{
    public string? Id { get; set; }
}

public sealed class PasskeySignInForm
{
    public string? Credential { get; set; }

    [AsTyped]
    public string? ReturnUrl { get; set; }
}

public sealed record AddPasskeyPage(AddPasskeyForm Form, bool IsOffered);
