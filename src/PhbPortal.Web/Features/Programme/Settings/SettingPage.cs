using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Domain.Figures;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Access;
using PhbPortal.Web.SignIn;

namespace PhbPortal.Web.Features.Programme.Settings;

/// <summary>One setting: its figure today, coming changes, and every earlier version.</summary>
public sealed record SettingPage(
    DatedSetting Setting,
    SettingDayForm Form,
    DateOnly Today,
    PolicyBook Country,
    IReadOnlyList<SettingLine> Lines,
    IReadOnlyList<WaitingSetting> Waiting,
    bool MayPropose
)
{
    public string Finding =>
        Country.National(Setting.Key, Today) is { } figure
            ? $"Today, {Today.InFull()}: {figure.InWords} for the whole country, since {figure.FirstDay.InFull()}."
            : $"Today, {Today.InFull()}, there is no figure for the whole country.";

    /// <summary>The figures of the requested day, the national one first; empty without one.</summary>
    public IReadOnlyList<string> OnThatDay =>
        Form.On.Value is { } day ? [.. Lines.Select(line => $"{line.Place}: {line.On(Setting.Key, day)}")] : [];

    public IEnumerable<(string Place, DateOnly Day, string Words)> Changes =>
        Lines
            .SelectMany(line =>
                line.Versions.Where(version => version.FirstDay > Today)
                    .Select(version => (line.Place, version.FirstDay, version.Figure.InWords))
            )
            .OrderBy(change => change.FirstDay);

    public static async Task<SettingPage> LoadAsync(
        PortalDbContext db,
        DatedSetting setting,
        SignedIn me,
        SettingDayForm form,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        var versions = await db.SettingsFor(me).AsNoTracking().Where(version => version.Key == setting.Key).ToListAsync(cancellationToken);
        var sites = await db
            .PilotSites.AsNoTracking()
            .Select(site => new { site.Id, site.Name })
            .ToDictionaryAsync(site => site.Id, site => site.Name, cancellationToken);
        var proposals = await db.WaitingSettingsFor(me)
            .AsNoTracking()
            .Where(proposal => proposal.Key == setting.Key)
            .OrderBy(proposal => proposal.FirstDay)
            .ThenBy(proposal => proposal.Id)
            .ToListAsync(cancellationToken);
        var national = versions.Where(version => version.SiteId is null).ToList();
        PolicyBook country = new(national);
        List<SettingLine> lines = [new(SettingText.Country, country, SettingStretch.Versioned(national))];
        foreach (
            var own in versions
                .Where(version => version.SiteId is not null)
                .GroupBy(version => version.SiteId!.Value)
                .OrderBy(own => sites[own.Key], StringComparer.Ordinal)
        )
            lines.Add(new(sites[own.Key], new([.. national, .. own]), SettingStretch.Versioned(own)));
        return new(
            setting,
            form,
            today,
            country,
            lines,
            [.. proposals.Select(proposal => WaitingSetting.Of(proposal, sites, me))],
            !setting.IsRetired && me.MaySetAny()
        );
    }
}

/// <summary>The national figures, or those of one site, earliest first.</summary>
public sealed record SettingLine(string Place, PolicyBook Book, IReadOnlyList<SettingStretch> Versions)
{
    public string On(string key, DateOnly day) =>
        Book.On(day).TryFigure(key, out var figure)
            ? figure.InWords
                + (
                    Book.Local(key, day) is not null && !figure.IsLocal
                        ? ", because the national figure is stricter than the site’s own"
                        : ""
                )
            : "no figure";
}
