using System.Globalization;
using FluentValidation;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.Rules;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Time;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Cases.ResponsibleBodies;

public sealed class RecordResponsibleBodyForm
{
    public DateField FirstDay { get; set; } = new();

    /// <summary>The number of one in the register; empty if another is named.</summary>
    public string? Organisation { get; set; }

    public string? OtherOrganisation { get; set; }

    public bool? OwesAfterCare { get; set; }

    public string? KnownFrom { get; set; }

    public int Version { get; set; }

    public long? OrganisationId => long.TryParse(Organisation, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    /// <summary>For use after validation.</summary>
    public ResponsibleBodyFound ToFound() =>
        new(
            FirstDay.Value!.Value,
            OrganisationId,
            OrganisationId is null ? OtherOrganisation.Tidy() : null,
            OwesAfterCare == true,
            KnownFrom.Tidy()
        );

    /// <summary>The same answers again are the same form sent twice, unless someone else recorded something in between.</summary>
    public bool IsRecordedAs(ResponsibleBody last) =>
        ToFound()
        == new ResponsibleBodyFound(last.FirstDay, last.OrganisationId, last.OtherOrganisation, last.OwesAfterCare, last.KnownFrom);
}

public sealed class RecordResponsibleBodyFormValidator : AbstractValidator<RecordResponsibleBodyForm>
{
    /// <summary>How far in advance an agreed move can be recorded.</summary>
    private const int MonthsAhead = 12;

    public RecordResponsibleBodyFormValidator(PortalClock clock)
    {
        var latest = clock.Today.AddMonths(MonthsAhead);
        RuleFor(f => f.FirstDay)
            .RealDay("First day", "Enter the day from which it is so")
            .NotAfter(_ => latest, $"First day must be {latest.InFull()} or earlier");
        RuleFor(f => f.FirstDay).NotBefore(_ => Rulebook.ProgrammeStart, $"First day must be {Rulebook.ProgrammeStart.InFull()} or later");
        RuleFor(f => f.Organisation)
            .Must((f, chosen) => f.OrganisationId is not null || !string.IsNullOrWhiteSpace(f.OtherOrganisation))
            .WithMessage("Choose the organisation, or name another one");
        RuleFor(f => f.OtherOrganisation)
            .Must((f, other) => f.OrganisationId is null || string.IsNullOrWhiteSpace(other))
            .WithMessage("Choose an organisation from the list or name another one, not both");
        RuleFor(f => f.OtherOrganisation).AtMost(TextLength.Line, "Name of another organisation");
        RuleFor(f => f.OwesAfterCare).NotNull().WithMessage("Say whether this site owes after-care under section 117");
        RuleFor(f => f.KnownFrom).Given("Enter how it is known").AtMost(TextLength.Line, "How it is known");
    }
}
