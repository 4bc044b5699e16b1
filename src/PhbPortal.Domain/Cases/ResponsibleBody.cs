using PhbPortal.Domain.Programme;

namespace PhbPortal.Domain.Cases;

/// <summary>
/// Which organisation is responsible for the person's care from a day, as someone found it. The history is only added to: the entry with
/// the latest first day applies, and for the same first day the one recorded last.
/// </summary>
public sealed class ResponsibleBody : SiteOwned
{
    private ResponsibleBody() { }

    internal ResponsibleBody(long siteId, ResponsibleBodyFound found, DateOnly recordedOn, string recordedBy)
        : base(siteId)
    {
        if (found.OrganisationId is null == string.IsNullOrWhiteSpace(found.OtherOrganisation))
            throw new ArgumentException("One organisation is responsible: one of the register, or another by its name.", nameof(found));
        ArgumentException.ThrowIfNullOrWhiteSpace(found.KnownFrom, nameof(found));
        (FirstDay, OrganisationId, OwesAfterCare) = (found.FirstDay, found.OrganisationId, found.OwesAfterCare);
        OtherOrganisation = found.OrganisationId is null ? found.OtherOrganisation!.Trim() : null;
        KnownFrom = found.KnownFrom.Trim();
        (RecordedOn, RecordedBy) = (recordedOn, recordedBy);
    }

    public DateOnly FirstDay { get; private set; }

    /// <summary>The organisation in the register; null if another is named.</summary>
    public long? OrganisationId { get; private set; }

    /// <summary>The name of an organisation that is not in the register.</summary>
    public string? OtherOrganisation { get; private set; }

    /// <summary>The organisations of the site owe the person after-care under section 117, whoever else is responsible.</summary>
    public bool OwesAfterCare { get; private set; }

    /// <summary>The evidence, such as a letter from the person's GP practice.</summary>
    public string KnownFrom { get; private set; } = "";

    public DateOnly RecordedOn { get; private set; }

    public string RecordedBy { get; private set; } = "";

    /// <summary>The entry that applies on a day; null if the history starts later.</summary>
    public static ResponsibleBody? On(IEnumerable<ResponsibleBody> history, DateOnly day) =>
        history
            .Where(body => body.FirstDay <= day)
            .OrderBy(body => body.FirstDay)
            .ThenBy(body => body.Id == 0 ? long.MaxValue : body.Id)
            .LastOrDefault();
}

/// <summary>What someone found about who is responsible for a person.</summary>
/// <param name="OrganisationId">One in the register, or null if <paramref name="OtherOrganisation"/> names it.</param>
/// <param name="OwesAfterCare">The site nevertheless owes after-care under section 117.</param>
public sealed record ResponsibleBodyFound(
    DateOnly FirstDay,
    long? OrganisationId,
    string? OtherOrganisation,
    bool OwesAfterCare,
    string KnownFrom
);
