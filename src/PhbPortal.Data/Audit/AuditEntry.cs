using PhbPortal.Domain.People;

namespace PhbPortal.Data.Audit;

public enum AuditedEvent
{
    Added = 1,
    Changed = 2,
    Removed = 3,

    /// <summary>One person's record was shown to someone else.</summary>
    Read = 4,

    /// <summary>A page named several people.</summary>
    Listed = 5,

    /// <summary>Someone asked for something that is not theirs, or does not exist.</summary>
    Refused = 6,

    SignedIn = 7,
    SignedOut = 8,
    SignInRefused = 9,

    /// <summary>The audit itself was searched.</summary>
    Searched = 10,

    /// <summary>Something was exported as a file.</summary>
    Exported = 11,

    /// <summary>Someone who is not signed in asked for a new password.</summary>
    PasswordAsked = 12,

    /// <summary>A letter or link that gives someone access was created.</summary>
    WayInGiven = 13,

    /// <summary>Such a letter or link was used.</summary>
    WayInUsed = 14,

    /// <summary>Someone opened the record of a person at another site in an emergency.</summary>
    BrokeTheGlass = 15,

    /// <summary>An account, or a role of it, was ended.</summary>
    Ended = 16,
}

/// <summary>
/// Who changed or saw what, when and why. It names the properties that changed but never their values: no free text from a record and no
/// NHS number.
/// </summary>
public sealed class AuditEntry
{
    public const int LongestDetails = 1000;
    public const int LongestReason = 1000;
    public const int LongestName = 60;

    public long Id { get; private set; }

    public required DateTime WhenUtc { get; init; }

    /// <summary>0 is the portal itself, or someone who is not signed in.</summary>
    public required long UserId { get; init; }

    public required string UserName { get; init; }

    public required Role Role { get; init; }

    public required AuditedEvent What { get; init; }

    /// <summary>The kind of record; for anything not about a record, the kind of page.</summary>
    public required string Kind { get; init; }

    /// <summary>The reference of the record, or its key if it has none; empty for a new record whose key the database assigns.</summary>
    public required string Reference { get; init; }

    public long? SiteId { get; init; }

    public long? PersonId { get; init; }

    /// <summary>
    /// For a change the names of what changed, for a page its route, for a list the references on it, separated by commas.
    /// </summary>
    public string Details { get; init; } = "";

    /// <summary>The reader's reason, where one is required.</summary>
    public string Why { get; init; } = "";

    /// <summary>Written because of a change, rather than by a page for what it showed. Not stored.</summary>
    internal bool IsForChange { get; init; }

    /// <summary>The same about a person whose key the database has assigned in the meantime.</summary>
    internal AuditEntry About(long personId) =>
        new()
        {
            WhenUtc = WhenUtc,
            UserId = UserId,
            UserName = UserName,
            Role = Role,
            What = What,
            Kind = Kind,
            Reference = Reference,
            SiteId = SiteId,
            PersonId = personId,
            Details = Details,
            Why = Why,
        };
}
