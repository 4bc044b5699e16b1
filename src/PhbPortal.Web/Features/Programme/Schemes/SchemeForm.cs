using PhbPortal.Domain.Rules;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Time;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Programme.Schemes;

public sealed class SchemeForm : TermsForm
{
    public DateField ApprovedOn { get; set; } = new();

    public string? Source { get; set; }

    internal static string FieldFor(Ruling refusal) => refusal.RuleId == RuleIds.A03 ? "Form." + nameof(ApprovedOn) : FieldOf(refusal);
}

public sealed class SchemeFormValidator : TermsFormValidator<SchemeForm>
{
    public SchemeFormValidator(PortalClock clock)
    {
        BeWhole(_ => true);
        RuleFor(form => form.ApprovedOn)
            .RealDay("The day of the approval", "Enter the day of the approval")
            .NotBefore(_ => Rulebook.ProgrammeStart, $"The programme began on {Rulebook.ProgrammeStart.InFull()}")
            .NotAfter(_ => clock.Today, "The day of the approval must be today or in the past");
        RuleFor(form => form.Source).Given("Say where the approval is written down").AtMost(TextLength.Line, "The source");
    }
}
