using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Domain.Figures;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Access;
using PhbPortal.Web.SignIn;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Programme.Settings;

/// <summary>Every setting with its figures on a day.</summary>
public sealed record SettingsPage(
    SettingDayForm Form,
    DateOnly Today,
    IReadOnlyList<SettingRow> Rows,
    IReadOnlyList<WaitingSetting> Waiting
)
{
    /// <summary>The sites' lists, with the number of their rows.</summary>
    public IReadOnlyList<(DatedSetting List, int Rows)> Lists { get; init; } = [];

    public DateOnly Day => Form.On.Value ?? Today;

    public string Finding => $"{Rows.Count} figures are set for the country. {OfTheirOwn} on {Day.InFull()}.";

    private string OfTheirOwn =>
        Rows.Count(row => row.Local.Count > 0) switch
        {
            0 => "No site in your view has one of its own",
            1 => "One of them a site has set for itself",
            var own => $"{own} of them a site has set for itself",
        };

    public static async Task<SettingsPage> LoadAsync(
        PortalDbContext db,
        SignedIn me,
        SettingDayForm form,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        var versions = await db.SettingsFor(me).AsNoTracking().ToListAsync(cancellationToken);
        var sites = await db
            .PilotSites.AsNoTracking()
            .Select(site => new { site.Id, site.Name })
            .ToDictionaryAsync(site => site.Id, site => site.Name, cancellationToken);
        var proposals = await db.WaitingSettingsFor(me)
            .AsNoTracking()
            .OrderBy(proposal => proposal.FirstDay)
            .ThenBy(proposal => proposal.Id)
            .ToListAsync(cancellationToken);
        var day = form.On.Value ?? today;
        var books = Books(versions, sites);
        return new(
            form,
            today,
            [.. DatedSettings.All.Select(setting => SettingRow.Of(setting, versions, books, day))],
            [.. proposals.Select(proposal => WaitingSetting.Of(proposal, sites, me))]
        )
        {
            Lists =
            [
                .. DatedSettings.Lists.Select(list => (list, books.Sum(site => site.Book.On(day).Rows(list.Key, new(day, day)).Count()))),
            ],
        };
    }

    internal static IReadOnlyList<(string Site, PolicyBook Book)> Books(
        IReadOnlyList<PolicyVersion> versions,
        Dictionary<long, string> sites
    )
    {
        var national = versions.Where(version => version.SiteId is null).ToList();
        return
        [
            .. versions
                .Where(version => version.SiteId is not null)
                .GroupBy(version => version.SiteId!.Value)
                .Select(own => (sites[own.Key], new PolicyBook([.. national, .. own])))
                .OrderBy(own => own.Item1, StringComparer.Ordinal),
        ];
    }
}

/// <param name="Local">Sites with their own figure.</param>
/// <param name="Next">The next known change, in words.</param>
public sealed record SettingRow(DatedSetting Setting, string National, IReadOnlyList<string> Local, string Next)
{
    public static SettingRow Of(
        DatedSetting setting,
        IReadOnlyList<PolicyVersion> versions,
        IReadOnlyList<(string Site, PolicyBook Book)> books,
        DateOnly day
    )
    {
        PolicyBook country = new(versions.Where(version => version.SiteId is null));
        var own = books
            .Select(site =>
                (
                    site.Site,
                    Figure: site.Book.Local(setting.Key, day),
                    InForce: site.Book.On(day).TryFigure(setting.Key, out var figure) ? figure : null
                )
            )
            .Where(site => site.Figure is not null)
            .Select(site =>
                $"{site.Site}: {site.Figure!.InWords}"
                + $"{(site.InForce is { IsLocal: true } ? "" : " (the national figure is stricter and holds)")}"
            );
        var next = versions
            .Where(version => version.Key == setting.Key && version.FirstDay > day)
            .MinBy(version => version.FirstDay)
            ?.FirstDay;
        return new(
            setting,
            country.National(setting.Key, day)?.InWords ?? "No figure on this day",
            [.. own],
            next is { } from ? from.InFull() : "None known"
        );
    }
}
