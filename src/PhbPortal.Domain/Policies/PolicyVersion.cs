using System.Globalization;

namespace PhbPortal.Domain.Policies;

/// <summary>
/// A figure and the first day on which it holds, for the whole country or for one site. Never changed or removed once kept: a new figure
/// is a new version. No value means "no rule from this day".
/// </summary>
public sealed class PolicyVersion
{
    private PolicyVersion()
    {
    }

    public long Id { get; private set; }

    /// <summary>The site whose own setting this is; none for a national one.</summary>
    public long? SiteId { get; private set; }

    /// <summary>"national", or the site in words, so that a figure and its first day are unique in each.</summary>
    public string Reach { get; private set; } = "";

    public string Key { get; private set; } = "";

    public DateOnly FirstDay { get; private set; }

    public long? Value { get; private set; }

    public PolicyUnit Unit { get; private set; }

    public string Citation { get; private set; } = "";

    /// <summary>Who proposed it; nobody where it was shipped or set without a proposal.</summary>
    public string ProposedBy { get; private set; } = "";

    public string ApprovedBy { get; private set; } = "";

    public DateTime RecordedAtUtc { get; private set; }

    public static PolicyVersion National(string key, DateOnly firstDay, long? value, PolicyUnit unit, string citation, string approvedBy, DateTime recordedAtUtc) =>
        New(null, key, firstDay, value, unit, citation, approvedBy, recordedAtUtc);

    public static PolicyVersion ForSite(long siteId, string key, DateOnly firstDay, long? value, PolicyUnit unit, string citation, string approvedBy, DateTime recordedAtUtc) =>
        New(siteId, key, firstDay, value, unit, citation, approvedBy, recordedAtUtc);

    internal static string ReachOf(long? siteId) => siteId is null ? "national" : string.Create(CultureInfo.InvariantCulture, $"site {siteId}");

    /// <summary>What a proposal becomes once somebody else has confirmed it.</summary>
    internal static PolicyVersion Confirmed(SettingProposal proposal)
    {
        var version = New(proposal.SiteId, proposal.Key, proposal.FirstDay, proposal.Value, proposal.Unit, proposal.Reason, proposal.DecidedByName, proposal.DecidedUtc!.Value);
        version.ProposedBy = proposal.ProposedByName;
        return version;
    }

    private static PolicyVersion New(long? siteId, string key, DateOnly firstDay, long? value, PolicyUnit unit, string citation, string approvedBy, DateTime recordedAtUtc)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(key);
        ArgumentException.ThrowIfNullOrWhiteSpace(citation);
        ArgumentException.ThrowIfNullOrWhiteSpace(approvedBy);
        if (value is { } figure)
            ArgumentOutOfRangeException.ThrowIfNegative(figure, nameof(value));
        return new()
        {
            SiteId = siteId,
            Reach = ReachOf(siteId),
            Key = key,
            FirstDay = firstDay,
            Value = value,
            Unit = unit,
            Citation = citation,
            ApprovedBy = approvedBy,
            RecordedAtUtc = recordedAtUtc,
        };
    }
}
