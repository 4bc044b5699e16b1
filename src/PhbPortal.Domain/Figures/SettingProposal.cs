using System.Globalization;
using PhbPortal.Domain.Rules;
using PhbPortal.Domain.Support;
using PhbPortal.Domain.Values;

namespace PhbPortal.Domain.Figures;

/// <summary>The names are stored; never rename one.</summary>
public enum SettingProposalState
{
    Waiting = 1,
    Confirmed = 2,
    Refused = 3,
}

/// <summary>
/// A figure, or a row of a list, that one person proposes from a day, nationally or for a site, and that applies only once another has
/// confirmed it.
/// </summary>
public sealed class SettingProposal
{
    private SettingProposal() { }

    public long Id { get; private set; }

    public string Reference { get; private set; } = "";

    /// <summary>The site whose own figure it would be; null for a national one.</summary>
    public long? SiteId { get; private set; }

    public string Reach { get; private set; } = "";

    public string Key { get; private set; } = "";

    /// <summary>The key of the row of a list (<see cref="ListRow.Key"/>); empty for a figure.</summary>
    public string RowKey { get; private set; } = "";

    public string RowWords { get; private set; } = "";

    public string RowCategory { get; private set; } = "";

    public string RowRule { get; private set; } = "";

    public DateOnly FirstDay { get; private set; }

    /// <summary>Null if a site gives up its own figure, so that the national one applies again.</summary>
    public long? Value { get; private set; }

    public PolicyUnit Unit { get; private set; }

    /// <summary>The figure, or the row of a list, with its first day.</summary>
    public NewFigure Figure => new(FirstDay, Value, Unit) { Row = RowKey.Length == 0 ? null : new(RowWords, RowCategory, RowRule) };

    /// <summary>The source of the figure, or why it is set.</summary>
    public string Reason { get; private set; } = "";

    public SettingProposalState State { get; private set; }

    /// <summary>Figure or row, reach and day combined while it waits, so that no two proposals for the same wait at once.</summary>
    public string? Slot { get; private set; }

    public long ProposedByUserId { get; private set; }

    public string ProposedByName { get; private set; } = "";

    public DateTime ProposedUtc { get; private set; }

    public long? DecidedByUserId { get; private set; }

    public string DecidedByName { get; private set; } = "";

    public DateTime? DecidedUtc { get; private set; }

    /// <summary>Why it was refused.</summary>
    public string DecidedBecause { get; private set; } = "";

    public int Version { get; private set; } = 1;

    /// <param name="book">Of the site that it is for; the national one for a national figure.</param>
    /// <param name="today">A setting holds from the day after at the earliest.</param>
    /// <exception cref="ArgumentException">
    /// The setting has no effect any more, the figure is invalid for it, a national one has no figure, or a list is not a site's.
    /// </exception>
    public static SettingOutcome Propose(WantedSetting wanted, PolicyBook book, DateOnly today, Signature by)
    {
        var (setting, siteId, figure, reason) = wanted;
        ArgumentException.ThrowIfNullOrWhiteSpace(reason, nameof(wanted));
        if (setting.IsRetired || !setting.MakesSense(figure, siteId))
            throw new ArgumentException($"{figure} makes no sense for {setting.Key}.", nameof(wanted));
        if (SettingRules.IsNotListed(setting, figure, book))
            return new SettingRowNotListed(figure.Row!, figure.FirstDay);
        if (SettingRules.Against(setting, siteId, figure, book, today) is { Count: > 0 } against)
            return new SettingRefused(against);
        var reach = PolicyVersion.ReachOf(siteId);
        return new SettingProposed(
            new()
            {
                SiteId = siteId,
                Reach = reach,
                Key = setting.Key,
                FirstDay = figure.FirstDay,
                Value = figure.Value,
                Unit = figure.Unit,
                Reason = reason.Trim(),
                State = SettingProposalState.Waiting,
                Slot = string.Create(
                    CultureInfo.InvariantCulture,
                    $"{reach}|{setting.Key}{(figure.Row is { } row ? "|" + row.Key : "")}|{figure.FirstDay:yyyy-MM-dd}"
                ),
                RowKey = figure.Row?.Key ?? "",
                RowWords = figure.Row?.Words ?? "",
                RowCategory = figure.Row?.CategoryCode ?? "",
                RowRule = figure.Row?.LocalRule ?? "",
                ProposedByUserId = by.UserId,
                ProposedByName = by.Name,
                ProposedUtc = by.AtUtc,
            }
        );
    }

    /// <summary>By anyone except the proposer, while it waits.</summary>
    public bool MayBeDecidedBy(long userId) => State == SettingProposalState.Waiting && userId != ProposedByUserId;

    /// <summary>What refuses it on a day while it waits: days have passed, and other figures may have been set.</summary>
    public IReadOnlyList<Ruling> AgainstOn(DateOnly today, PolicyBook book) =>
        SettingRules.Against(DatedSettings.Get(Key), SiteId, Figure, book, today);

    /// <summary>
    /// Judged once more, because days have passed and other figures may have come: it is kept, or refused and goes on waiting.
    /// </summary>
    /// <exception cref="InvalidOperationException">They may not decide it.</exception>
    public SettingOutcome Confirm(PolicyBook book, DateOnly today, Signature by)
    {
        if (!MayBeDecidedBy(by.UserId))
            throw new InvalidOperationException("A proposal is decided once, by somebody else.");
        if (AgainstOn(today, book) is { Count: > 0 } against)
            return new SettingRefused(against);
        Decide(SettingProposalState.Confirmed, "", by);
        return new SettingConfirmed(PolicyVersion.Confirmed(this));
    }

    /// <exception cref="InvalidOperationException">They may not decide it.</exception>
    public void Refuse(string because, Signature by)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(because);
        if (!MayBeDecidedBy(by.UserId))
            throw new InvalidOperationException("A proposal is decided once, by somebody else.");
        Decide(SettingProposalState.Refused, because.Trim(), by);
    }

    private void Decide(SettingProposalState state, string because, Signature by)
    {
        (State, DecidedBecause, Slot) = (state, because, null);
        (DecidedByUserId, DecidedByName, DecidedUtc) = (by.UserId, by.Name, by.AtUtc);
        Version++;
    }
}
