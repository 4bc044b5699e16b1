namespace PhbPortal.Data.Audit;

/// <summary>
/// One link of a site's chain of audit entries. Entries are written with the change they tell of; a sealer links them afterwards, so
/// that two requests never wait for each other.
/// </summary>
public sealed class AuditSeal
{
    public long Id { get; private set; }

    /// <summary>The id of the site, or <see cref="AboveTheSites"/>.</summary>
    public required long Chain { get; init; }

    /// <summary>From 1 in each chain, without a gap.</summary>
    public required long Number { get; init; }

    public required long AuditEntryId { get; init; }

    /// <summary>How <see cref="Hash"/> was made, so that a later way can stand beside it.</summary>
    public required string Algorithm { get; init; }

    public required string Hash { get; init; }

    public required DateTime SealedAtUtc { get; init; }

    /// <summary>The chain of what belongs to no one site.</summary>
    public const long AboveTheSites = 0;
}
