using System.Text;
using FluentValidation;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Time;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.People.Emergency;

public sealed class BreakForm
{
    public string? NhsNumber { get; set; }

    public DateField BornOn { get; set; } = new();

    public EmergencyKind? Kind { get; set; }

    public string? Reason { get; set; }

    public NhsNumber? Number => Domain.Values.NhsNumber.TryParse(NhsNumber, out var number) ? number : null;
}

public sealed class BreakFormValidator : AbstractValidator<BreakForm>
{
    private const int FewestLetters = 20;

    public BreakFormValidator(PortalClock clock)
    {
        RuleFor(f => f.NhsNumber)
            .Must((form, _) => form.Number is not null)
            .WithMessage("Enter the person’s NHS number, which has 10 digits");
        RuleFor(f => f.BornOn)
            .RealDay("Birth date", "Enter the person’s birth date")
            .NotAfter(_ => clock.Today, "Birth date must be today or in the past");
        RuleFor(f => f.Kind).Must(kind => kind is { } chosen && Enum.IsDefined(chosen)).WithMessage("Choose what kind of emergency it is");
        RuleFor(f => f.Reason)
            .Given("Enter what has happened")
            .AtMost(TextLength.Note, "What has happened")
            .Must(text => string.IsNullOrWhiteSpace(text) || text.EnumerateRunes().Count(Rune.IsLetter) >= FewestLetters)
            .WithMessage("Say in a sentence what has happened and why you need the record now");
    }
}
