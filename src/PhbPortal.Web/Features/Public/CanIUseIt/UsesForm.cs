using FluentValidation;
using PhbPortal.Domain.Support;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Public.CanIUseIt;

public sealed class UsesForm
{
    /// <summary>Empty before the first question.</summary>
    public string? What { get; set; }

    public DateField On { get; set; } = new();
}

public sealed class UsesFormValidator : AbstractValidator<UsesForm>
{
    public UsesFormValidator()
    {
        RuleFor(form => form.What)
            .Must(what => what is null || PlainText.HasLetterOrDigit(what))
            .WithMessage("Say what the money would be used for, for example, riding lessons")
            .DependentRules(() => RuleFor(form => form.What!).AtMost(AllowedUses.LongestQuestion, "What you ask about"));
        RuleFor(form => form.On).RealDayOrNothing("The day");
        RuleFor(form => form.On)
            .Must(on => on.Value is not { } day || day >= AllowedUses.FirstDay)
            .WithMessage($"The day must be on or after {AllowedUses.FirstDay.InFull()}, when the programme began");
    }
}
