using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Policies;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Access;
using PhbPortal.Web.Startup;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Lists;

/// <summary>What sites do not buy: the rows of a day, what changes from when, and every version of each row.</summary>
public sealed record ListPage(ListDayForm Form, DateOnly Today, IReadOnlyList<SiteList> Sites, IReadOnlyList<WaitingRow> Waiting, bool MayPropose)
{
    public DatedSetting Setting => DatedSettings.Get(PolicyKeys.NotBought);

    public DateOnly Day => Form.On.Value ?? Today;

    public string Finding => Sites.Sum(site => site.Rows.Count(row => row.IsListedOn(Day))) switch
    {
        0 => $"On {Day.InFull()} no site in your view has anything on its list.",
        var rows => $"On {Day.InFull()} {rows.Counted("row is", "rows are")} on the lists of the sites in your view.",
    };

    public IEnumerable<(string Site, RowStretch Change)> Changes =>
        Sites.SelectMany(site => site.Rows.SelectMany(row => row.Versions.Where(version => version.FirstDay > Today).Select(version => (site.Name, version)))).OrderBy(change => change.version.FirstDay);

    public static async Task<ListPage> LoadAsync(PortalDbContext db, SignedIn me, ListDayForm form, DateOnly today, CancellationToken stop)
    {
        var versions = await db.SettingsFor(me).AsNoTracking().Where(version => version.Key == PolicyKeys.NotBought && version.SiteId != null).ToListAsync(stop);
        var proposals = await db.WaitingSettingsFor(me).AsNoTracking().Where(proposal => proposal.Key == PolicyKeys.NotBought).OrderBy(proposal => proposal.FirstDay).ThenBy(proposal => proposal.Id).ToListAsync(stop);
        long[] ids = [.. versions.Select(version => version.SiteId!.Value).Concat(proposals.Select(proposal => proposal.SiteId!.Value)).Distinct()];
        var names = await db.PilotSites.AsNoTracking().Where(site => ids.Contains(site.Id)).ToDictionaryAsync(site => site.Id, site => site.Name, stop);
        return new(
            form,
            today,
            [.. versions.GroupBy(version => names[version.SiteId!.Value]).OrderBy(site => site.Key, StringComparer.Ordinal).Select(site => new SiteList(site.Key, Rows(site)))],
            [.. proposals.Select(proposal => new WaitingRow(proposal.Reference, $"{names[proposal.SiteId!.Value]}: {proposal.Figure.InWords} from {proposal.FirstDay.InFull()}", proposal.ProposedByName, me.MaySetFor(proposal.SiteId) && proposal.MayBeDecidedBy(me.UserId), me.OpensSettingProposalOf(proposal.SiteId)))],
            me.Role is Role.Approver or Role.Administrator);
    }

    private static IReadOnlyList<RowHistory> Rows(IEnumerable<PolicyVersion> ofSite) =>
        [.. ofSite.GroupBy(version => version.RowKey, StringComparer.Ordinal).OrderBy(row => row.Key, StringComparer.Ordinal).Select(row => RowHistory.Of([.. row.OrderBy(version => version.FirstDay)]))];
}

public sealed record SiteList(string Name, IReadOnlyList<RowHistory> Rows);

/// <summary>A row with all its versions, earliest first.</summary>
public sealed record RowHistory(string Words, IReadOnlyList<RowStretch> Versions)
{
    public bool IsListedOn(DateOnly day) => Versions.Any(version => version.IsListed && version.HoldsOn(day));

    public static RowHistory Of(IReadOnlyList<PolicyVersion> versions) => new(
        versions[^1].RowWords,
        [.. versions.Select((version, place) => new RowStretch(version.FirstDay, place + 1 < versions.Count ? versions[place + 1].FirstDay.AddDays(-1) : null, version.Figure, version.Citation, ByOf(version)))]);

    private static string ByOf(PolicyVersion version) =>
        version.ProposedBy.Length == 0 ? version.ApprovedBy : $"Proposed by {version.ProposedBy}, confirmed by {version.ApprovedBy}, {PortalClock.InLondon(version.RecordedAtUtc).InFull()}";
}

public sealed record RowStretch(DateOnly FirstDay, DateOnly? LastDay, NewFigure Figure, string Citation, string By)
{
    public bool IsListed => Figure.Value is not null;

    public ListRow Row => Figure.Row!;

    public string? Kind => SupportCategories.TryGet(Row.CategoryCode, out var category) ? category.Name : null;

    public string When => LastDay is { } last ? $"From {FirstDay.InFull()} to {last.InFull()}" : $"From {FirstDay.InFull()}";

    public bool HoldsOn(DateOnly day) => FirstDay <= day && (LastDay is null || day <= LastDay);
}

/// <param name="IsMine">It waits for the reader.</param>
/// <param name="Opens">The reader may open its page.</param>
public sealed record WaitingRow(string Reference, string What, string ProposedBy, bool IsMine, bool Opens);
