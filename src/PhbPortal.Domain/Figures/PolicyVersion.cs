using System.Globalization;
using PhbPortal.Domain.Support;

namespace PhbPortal.Domain.Figures;

/// <summary>
/// A figure, or a row of a list, and the first day on which it applies, nationally or for one site. Never changed or removed once saved: a
/// new figure is a new version. No value means "no rule from this day".
/// </summary>
public sealed class PolicyVersion
{
    private PolicyVersion() { }

    public long Id { get; private set; }

    /// <summary>The site whose own setting this is; null for a national one.</summary>
    public long? SiteId { get; private set; }

    /// <summary>"national", or the site as text, so that a figure or a row, with its first day, is unique in each.</summary>
    public string Reach { get; private set; } = "";

    public string Key { get; private set; } = "";

    /// <summary>The key of the row of a list (<see cref="ListRow.Key"/>); empty for a figure.</summary>
    public string RowKey { get; private set; } = "";

    public string RowWords { get; private set; } = "";

    public string RowCategory { get; private set; } = "";

    public string RowRule { get; private set; } = "";

    public DateOnly FirstDay { get; private set; }

    public long? Value { get; private set; }

    public PolicyUnit Unit { get; private set; }

    /// <summary>The figure, or the row of a list, with its first day.</summary>
    public NewFigure Figure => new(FirstDay, Value, Unit) { Row = RowKey.Length == 0 ? null : new(RowWords, RowCategory, RowRule) };

    public string Citation { get; private set; } = "";

    /// <summary>Who proposed it; empty if it was shipped or set without a proposal.</summary>
    public string ProposedBy { get; private set; } = "";

    public string ApprovedBy { get; private set; } = "";

    public DateTime RecordedAtUtc { get; private set; }

    public static PolicyVersion National(string key, NewFigure figure, string citation, string approvedBy, DateTime recordedAtUtc) =>
        New(null, key, figure, citation, approvedBy, recordedAtUtc);

    /// <summary>A site's own figure, or a row of its list, added or removed.</summary>
    public static PolicyVersion ForSite(
        long siteId,
        string key,
        NewFigure figure,
        string citation,
        string approvedBy,
        DateTime recordedAtUtc
    ) => New(siteId, key, figure, citation, approvedBy, recordedAtUtc);

    internal static string ReachOf(long? siteId) =>
        siteId is null ? "national" : string.Create(CultureInfo.InvariantCulture, $"site {siteId}");

    /// <summary>What a proposal becomes once someone else has confirmed it.</summary>
    internal static PolicyVersion Confirmed(SettingProposal proposal)
    {
        var version = New(
            proposal.SiteId,
            proposal.Key,
            proposal.Figure,
            proposal.Reason,
            proposal.DecidedByName,
            proposal.DecidedUtc!.Value
        );
        version.ProposedBy = proposal.ProposedByName;
        return version;
    }

    private void Put(ListRow row) => (RowKey, RowWords, RowCategory, RowRule) = (row.Key, row.Words, row.CategoryCode, row.LocalRule);

    private static PolicyVersion New(long? siteId, string key, NewFigure figure, string citation, string approvedBy, DateTime recordedAtUtc)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(key);
        ArgumentException.ThrowIfNullOrWhiteSpace(citation);
        ArgumentException.ThrowIfNullOrWhiteSpace(approvedBy);
        if (figure.Value is { } value)
            ArgumentOutOfRangeException.ThrowIfNegative(value, nameof(figure));
        PolicyVersion version = new()
        {
            SiteId = siteId,
            Reach = ReachOf(siteId),
            Key = key,
            FirstDay = figure.FirstDay,
            Value = figure.Value,
            Unit = figure.Unit,
            Citation = citation,
            ApprovedBy = approvedBy,
            RecordedAtUtc = recordedAtUtc,
        };
        if (figure.Row is { } row)
            version.Put(row);
        return version;
    }
}
