using PhbPortal.Domain.Programme;

namespace PhbPortal.Domain.People;

public enum RepresentativeKind
{
    /// <summary>Agrees and acts for a child or for someone who lacks capacity (B02 to B05).</summary>
    Representative = 0,

    /// <summary>Chosen by a capable adult, or by a representative, to receive the payment (B06, B08).</summary>
    Nominee = 1,
}

public enum Authority
{
    ParentalResponsibility = 0,
    LastingPowerOfAttorney = 1,
    EnduringPowerOfAttorney = 2,
    Deputy = 3,
    AppointedByTheBody = 4,
    NamedByThePerson = 5,
}

/// <summary>What is recorded when somebody is to act for a person; authority type and reference are seen, not told (B03).</summary>
public sealed record RepresentativeDetails(
    RepresentativeKind Kind,
    string Name,
    string Relationship,
    string Phone,
    Authority Authority,
    string AuthorityReference,
    DateOnly FirstDay,
    DateOnly? LastDay);

/// <summary>Who acts for a person, on what authority, and until when.</summary>
public sealed class Representative : SiteOwned
{
    private Representative()
    {
    }

    internal Representative(long siteId, RepresentativeDetails details, string recordedBy)
        : base(siteId)
    {
        (Kind, Name, Relationship, Phone) = (details.Kind, details.Name, details.Relationship, details.Phone);
        (Authority, AuthorityReference) = (details.Authority, details.AuthorityReference);
        (FirstDay, LastDay, RecordedBy) = (details.FirstDay, details.LastDay, recordedBy);
    }

    public RepresentativeKind Kind { get; private set; }

    public string Name { get; private set; } = "";

    public string Relationship { get; private set; } = "";

    public string Phone { get; private set; } = "";

    public Authority Authority { get; private set; }

    public string AuthorityReference { get; private set; } = "";

    public DateOnly FirstDay { get; private set; }

    public DateOnly? LastDay { get; private set; }

    public string EndedBecause { get; private set; } = "";

    public string RecordedBy { get; private set; } = "";

    public bool ActsOn(DateOnly day) => day >= FirstDay && (LastDay is null || day <= LastDay);

    internal void End(DateOnly lastDay, string reason)
    {
        if (lastDay < FirstDay)
            throw new ArgumentOutOfRangeException(nameof(lastDay), lastDay, "An authority cannot end before it began.");
        (LastDay, EndedBecause) = (lastDay, reason);
    }
}
