namespace PhbPortal.Data.Audit;

/// <summary>
/// One link in a site's chain of audit entries. Entries are written together with the change; a sealer links them afterwards, so that two
/// requests never wait for each other.
/// </summary>
public sealed class AuditSeal
{
    public long Id { get; private set; }

    /// <summary>The id of the site, or <see cref="AboveTheSites"/>.</summary>
    public required long Chain { get; init; }

    /// <summary>From 1 in each chain, without a gap.</summary>
    public required long Number { get; init; }

    public required long AuditEntryId { get; init; }

    /// <summary>The algorithm of <see cref="Hash"/>, so that a later one can be used alongside it.</summary>
    public required string Algorithm { get; init; }

    public required string Hash { get; init; }

    public required DateTime SealedAtUtc { get; init; }

    /// <summary>The chain of entries that belong to no single site.</summary>
    public const long AboveTheSites = 0;
}
