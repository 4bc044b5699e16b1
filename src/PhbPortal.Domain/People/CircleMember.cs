using PhbPortal.Domain.Programme;

namespace PhbPortal.Domain.People;

/// <summary>What someone in a person's circle may do. The names are stored; never rename one.</summary>
public enum CircleKind
{
    /// <summary>A broker: helps to draw up the plan and writes in it.</summary>
    Adviser = 1,

    /// <summary>Reads the plan and the money only.</summary>
    Supporter = 2,
}

/// <summary>Whom a person lets help or read, and who said so.</summary>
/// <param name="Relationship">Such as sister, or the organisation of an adviser.</param>
/// <param name="Agreed">How the person agreed: on their own page, or what the co-ordinator was told.</param>
public sealed record CircleDetails(CircleKind Kind, string Name, string Relationship, string Agreed, DateOnly FirstDay, DateOnly? LastDay);

/// <summary>
/// Someone to whom a person gives access to their record for a time, without authority to act for them: an adviser who helps to write the
/// plan, or a supporter who reads. The person sees who they are and can end their access at any time.
/// </summary>
public sealed class CircleMember : Root
{
    private CircleMember() { }

    private CircleMember(long siteId, long personId, long userId, CircleDetails details, Guid requestId, string recordedBy)
        : base(siteId)
    {
        (PersonId, UserId, RequestId, RecordedBy) = (personId, userId, requestId, recordedBy);
        (Kind, Name, Relationship, Agreed) = (details.Kind, details.Name, details.Relationship, details.Agreed);
        (FirstDay, LastDay) = (details.FirstDay, details.LastDay);
    }

    public long PersonId { get; private set; }

    /// <summary>The account they use.</summary>
    public long UserId { get; private set; }

    /// <summary>Created when the form was shown: however often a form is sent, it gives access once.</summary>
    public Guid RequestId { get; private set; }

    public CircleKind Kind { get; private set; }

    public string Name { get; private set; } = "";

    public string Relationship { get; private set; } = "";

    public string Agreed { get; private set; } = "";

    public DateOnly FirstDay { get; private set; }

    /// <summary>The last agreed day, inclusive; null while it continues.</summary>
    public DateOnly? LastDay { get; private set; }

    /// <summary>When someone ended it, which takes effect at once, whatever the last day.</summary>
    public DateTime? EndedUtc { get; private set; }

    public string EndedBy { get; private set; } = "";

    public string RecordedBy { get; private set; } = "";

    /// <exception cref="ArgumentOutOfRangeException">The last day is before the first.</exception>
    /// <exception cref="ArgumentException">There is no request id.</exception>
    public static CircleMember Let(Person person, long userId, CircleDetails details, Guid requestId, Actor by)
    {
        if (details.LastDay < details.FirstDay)
            throw new ArgumentOutOfRangeException(nameof(details), details.LastDay, "It cannot end before it begins.");
        if (requestId == Guid.Empty)
            throw new ArgumentException("Letting somebody in needs a request id.", nameof(requestId));
        return new(person.SiteId, person.Id, userId, details, requestId, by.Name);
    }

    public bool HoldsOn(DateOnly day) => EndedUtc is null && FirstDay <= day && (LastDay is null || day <= LastDay);

    /// <summary>Whether their days overlap, unless it was ended before.</summary>
    public bool Overlaps(CircleDetails wanted) =>
        EndedUtc is null && (wanted.LastDay is null || FirstDay <= wanted.LastDay) && (LastDay is null || wanted.FirstDay <= LastDay);

    /// <summary>Ends it now. If it has already ended, nothing changes.</summary>
    public void End(Occasion occasion)
    {
        if (EndedUtc is not null)
            return;
        (EndedUtc, EndedBy) = (occasion.AtUtc, occasion.By.Name);
        Changed();
    }
}
