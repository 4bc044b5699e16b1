using PhbPortal.Domain.Programme;

namespace PhbPortal.Domain.People;

/// <summary>Why someone reads a record that is normally closed to them. The names are stored; never rename one.</summary>
public enum EmergencyKind
{
    LifeOrHealth = 1,
    CareHasStopped = 2,
    HarmToSomebody = 3,
}

/// <summary>The outcome of reviewing an emergency reading.</summary>
public enum EmergencyJudgement
{
    Recorded = 1,

    /// <summary>Nobody reviews their own.</summary>
    IsOwn = 2,

    WasJudgedBefore = 3,
}

/// <summary>
/// Emergency access ("breaking the glass"): staff of another site read one person's record for a few hours, for a stated reason. It
/// belongs to the person's site, where someone else later says whether it was right.
/// </summary>
public sealed class EmergencyReading : Root
{
    private EmergencyReading() { }

    private EmergencyReading(Person person)
        : base(person.SiteId) => PersonId = person.Id;

    public long PersonId { get; private set; }

    public EmergencyKind Kind { get; private set; }

    public string Reason { get; private set; } = "";

    public long UserId { get; private set; }

    public string UserName { get; private set; } = "";

    public Role UserRole { get; private set; }

    /// <summary>The site they work at, by its name at the time.</summary>
    public string FromSite { get; private set; } = "";

    public DateTime BeganUtc { get; private set; }

    public DateTime EndsUtc { get; private set; }

    public DateTime? JudgedUtc { get; private set; }

    public string JudgedBy { get; private set; } = "";

    public bool? WasRight { get; private set; }

    public string Judgement { get; private set; } = "";

    public static EmergencyReading Begin(
        Person person,
        Occasion occasion,
        string fromSite,
        EmergencyKind kind,
        string reason,
        TimeSpan lasts
    )
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(lasts, TimeSpan.Zero);
        return new(person)
        {
            Kind = kind,
            Reason = reason.Trim(),
            UserId = occasion.By.UserId,
            UserName = occasion.By.Name,
            UserRole = occasion.By.Role,
            FromSite = fromSite,
            BeganUtc = occasion.AtUtc,
            EndsUtc = occasion.AtUtc + lasts,
        };
    }

    public EmergencyJudgement Judge(bool wasRight, string why, Occasion occasion)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(why);
        if (occasion.By.UserId == UserId)
            return EmergencyJudgement.IsOwn;
        if (WasRight is not null)
            return EmergencyJudgement.WasJudgedBefore;
        (WasRight, Judgement, JudgedBy, JudgedUtc) = (wasRight, why.Trim(), occasion.By.Name, occasion.AtUtc);
        Changed();
        return EmergencyJudgement.Recorded;
    }
}
