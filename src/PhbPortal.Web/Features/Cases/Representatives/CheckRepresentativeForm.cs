using FluentValidation;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.Time;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Cases.Representatives;

public sealed class CheckRepresentativeForm
{
    public DateField CheckedOn { get; set; } = new();

    public string? Number { get; set; }

    public string? Outcome { get; set; }

    public int Version { get; set; }

    public bool IsRecordedAs(Representative acting) =>
        (acting.CheckedOn, acting.CheckNumber, acting.CheckOutcome) == (CheckedOn.Value, Number.Tidy(), Outcome.Tidy());
}

public sealed class CheckRepresentativeFormValidator : AbstractValidator<CheckRepresentativeForm>
{
    public CheckRepresentativeFormValidator(PortalClock clock)
    {
        RuleFor(f => f.CheckedOn)
            .RealDay("Day of the certificate", "Enter the day of the certificate")
            .NotAfter(_ => clock.Today, "Day of the certificate must be today or in the past");
        RuleFor(f => f.Number).Given("Enter the number of the certificate").AtMost(TextLength.Line, "Number of the certificate");
        RuleFor(f => f.Outcome).Given("Enter what the certificate says, in a few words").AtMost(TextLength.Line, "What it says");
    }
}

/// <summary>Whose criminal record was checked.</summary>
public sealed record CheckRepresentativePage(CaseHead Head, CheckRepresentativeForm Form, AppointPage.Acting Acting, int PersonVersion);
