using FluentValidation;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Time;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Cases.CapacityAssessments;

public sealed class CapacityForm
{
    public string? Decision { get; set; }

    public bool? HasCapacity { get; set; }

    public DateField AssessedOn { get; set; } = new();

    public string? Assessor { get; set; }

    public string? Evidence { get; set; }

    public int Version { get; set; }

    public bool IsRecordedAs(CapacityRecord record) =>
        (Decision.Tidy(), HasCapacity, AssessedOn.Value, Assessor.TidyName(), Evidence.Tidy())
        == (record.Decision, record.HasCapacity, record.AssessedOn, record.Assessor, record.Evidence);
}

public sealed class CapacityFormValidator : AbstractValidator<CapacityForm>
{
    public CapacityFormValidator(PortalClock clock)
    {
        RuleFor(f => f.Decision).Given("Enter which decision it is about").AtMost(TextLength.Line, "Decision");
        RuleFor(f => f.HasCapacity).NotNull().WithMessage("Say whether the person can make this decision");
        RuleFor(f => f.AssessedOn)
            .RealDay("Day of the assessment", "Enter the day of the assessment")
            .NotAfter(_ => clock.Today, "Day of the assessment must be today or in the past");
        RuleFor(f => f.Assessor).NameGiven("Enter who assessed it").AtMost(TextLength.Line, "Who assessed it");
        RuleFor(f => f.Evidence).Given("Enter what shows it").AtMost(TextLength.Page, "What shows it");
    }
}
