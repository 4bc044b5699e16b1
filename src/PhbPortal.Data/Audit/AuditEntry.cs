using PhbPortal.Domain.People;

namespace PhbPortal.Data.Audit;

public enum AuditedChange
{
    Added = 1,
    Changed = 2,
    Removed = 3,
}

/// <summary>Who changed what, and when. It names the properties that changed and never their values: no free text, no NHS number.</summary>
public sealed class AuditEntry
{
    public long Id { get; private set; }

    public required DateTime WhenUtc { get; init; }

    /// <summary>0 is the portal itself.</summary>
    public required long UserId { get; init; }

    public required string UserName { get; init; }

    public required Role Role { get; init; }

    public required AuditedChange What { get; init; }

    public required string Kind { get; init; }

    /// <summary>The reference of what changed, or its key where it has none; empty for a new thing whose key the database gives.</summary>
    public required string Reference { get; init; }

    public long? SiteId { get; init; }

    public long? PersonId { get; init; }

    /// <summary>Names of the properties that changed, with a comma between them.</summary>
    public required string Properties { get; init; }

    /// <summary>Written beside a change, as against by a page that says what it showed. Not kept.</summary>
    internal bool IsBesideChange { get; init; }

    /// <summary>The same about somebody whose key the database has given since.</summary>
    internal AuditEntry About(long personId) => new()
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
        Properties = Properties,
    };
}
