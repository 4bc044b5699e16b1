using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Domain.Figures;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Support;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Access;
using PhbPortal.Web.SignIn;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Programme.NotBoughtLists;

/// <summary>What sites do not buy: the rows of a day, coming changes, and every version of each row.</summary>
public sealed record ListPage(
    SettingDayForm Form,
    DateOnly Today,
    IReadOnlyList<SiteList> Sites,
    IReadOnlyList<WaitingSetting> Waiting,
    bool MayPropose
)
{
    public DatedSetting Setting => DatedSettings.Get(PolicyKeys.NotBought);

    public DateOnly Day => Form.On.Value ?? Today;

    public string Finding =>
        Sites.Sum(site => site.Rows.Count(row => row.IsListedOn(Day))) switch
        {
            0 => $"On {Day.InFull()} no site in your view has anything on its list.",
            var rows => $"On {Day.InFull()} {rows.Counted("row is", "rows are")} on the lists of the sites in your view.",
        };

    public IEnumerable<(string Site, SettingStretch Change)> Changes =>
        Sites
            .SelectMany(site =>
                site.Rows.SelectMany(row => row.Versions.Where(version => version.FirstDay > Today).Select(version => (site.Name, version)))
            )
            .OrderBy(change => change.version.FirstDay);

    public static async Task<ListPage> LoadAsync(
        PortalDbContext db,
        SignedIn me,
        SettingDayForm form,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        var versions = await db.SettingsFor(me)
            .AsNoTracking()
            .Where(version => version.Key == PolicyKeys.NotBought && version.SiteId != null)
            .ToListAsync(cancellationToken);
        var proposals = await db.WaitingSettingsFor(me)
            .AsNoTracking()
            .Where(proposal => proposal.Key == PolicyKeys.NotBought)
            .OrderBy(proposal => proposal.FirstDay)
            .ThenBy(proposal => proposal.Id)
            .ToListAsync(cancellationToken);
        long[] ids =
        [
            .. versions.Select(version => version.SiteId!.Value).Concat(proposals.Select(proposal => proposal.SiteId!.Value)).Distinct(),
        ];
        var names = await db
            .PilotSites.AsNoTracking()
            .Where(site => ids.Contains(site.Id))
            .ToDictionaryAsync(site => site.Id, site => site.Name, cancellationToken);
        return new(
            form,
            today,
            [
                .. versions
                    .GroupBy(version => names[version.SiteId!.Value])
                    .OrderBy(site => site.Key, StringComparer.Ordinal)
                    .Select(site => new SiteList(site.Key, Rows(site))),
            ],
            [.. proposals.Select(proposal => WaitingSetting.Of(proposal, names, me))],
            me.Role is Role.Approver or Role.Administrator
        );
    }

    private static IReadOnlyList<RowHistory> Rows(IEnumerable<PolicyVersion> ofSite) =>
        [
            .. ofSite
                .GroupBy(version => version.RowKey, StringComparer.Ordinal)
                .OrderBy(row => row.Key, StringComparer.Ordinal)
                .Select(row => RowHistory.Of(row)),
        ];
}

public sealed record SiteList(string Name, IReadOnlyList<RowHistory> Rows);

/// <summary>A row with all its versions, earliest first.</summary>
public sealed record RowHistory(string Words, IReadOnlyList<SettingStretch> Versions)
{
    public static RowHistory Of(IEnumerable<PolicyVersion> versions)
    {
        var stretches = SettingStretch.Versioned(versions);
        return new(stretches[^1].Figure.Row!.Words, stretches);
    }

    public bool IsListedOn(DateOnly day) => Versions.Any(version => version.Figure.Value is not null && version.HoldsOn(day));

    /// <summary>The whole kind of support that a row is about; null if it is only about its words.</summary>
    public static string? KindOf(ListRow row) => SupportCategories.TryGet(row.CategoryCode, out var category) ? category.Name : null;
}
