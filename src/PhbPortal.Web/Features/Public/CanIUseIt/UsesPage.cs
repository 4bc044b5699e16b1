using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Data.Queries;
using PhbPortal.Domain.Figures;
using PhbPortal.Domain.Support;
using PhbPortal.Web.Features.Shared;

namespace PhbPortal.Web.Features.Public.CanIUseIt;

/// <param name="Day">The day whose rules answer.</param>
/// <param name="Past">Earlier decisions, if enough people had the same answer.</param>
public sealed record UsesPage(UsesForm Form, DateOnly Day, bool IsToday, IReadOnlyList<UseAdvice> Advice, IReadOnlyList<PastUse> Past)
{
    /// <summary>What the lists of the reader's sites say (E12), by site; empty for a reader without a site.</summary>
    public IReadOnlyList<(string Site, IReadOnlyList<ListedRow> Rows)>? Lists { get; init; }

    /// <param name="sites">Those the reader belongs to.</param>
    public static async Task<UsesPage> LoadAsync(
        PortalDbContext db,
        UsesForm form,
        bool isSound,
        IReadOnlyList<long> sites,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        var day = form.On.Value ?? today;
        IReadOnlyList<UseAdvice> advice = isSound && form.What is { } asked ? AllowedUses.Ask(asked, day) : [];
        return new(
            form,
            day,
            day == today,
            advice,
            await db.PastUsesAsync(
                [.. advice.Select(one => one.CategoryCode).Where(code => code.Length > 0).Distinct(StringComparer.Ordinal)],
                cancellationToken
            )
        )
        {
            Lists =
                sites.Count == 0 || advice.Count == 0 || day < NotBought.FirstDay
                    ? null
                    : await ListsAsync(db, form.What!, [.. advice.Select(one => one.CategoryCode)], sites, day, cancellationToken),
        };
    }

    private static async Task<IReadOnlyList<(string Site, IReadOnlyList<ListedRow> Rows)>> ListsAsync(
        PortalDbContext db,
        string asked,
        IReadOnlyCollection<string> codes,
        IReadOnlyList<long> sites,
        DateOnly day,
        CancellationToken cancellationToken
    )
    {
        var ids = sites.ToArray();
        var names = await db
            .PilotSites.AsNoTracking()
            .Where(site => ids.Contains(site.Id))
            .OrderBy(site => site.Name)
            .Select(site => new { site.Id, site.Name })
            .ToListAsync(cancellationToken);
        var rows = await db
            .PolicyVersions.AsNoTracking()
            .Where(version => version.Key == PolicyKeys.NotBought && version.SiteId != null && ids.Contains(version.SiteId.Value))
            .ToListAsync(cancellationToken);
        return
        [
            .. names.Select(site => (site.Name, (IReadOnlyList<ListedRow>)[.. NotBought.Asked(asked, codes, day, OnTheListOf(site.Id))])),
        ];

        IEnumerable<ListedRow> OnTheListOf(long site) =>
            new PolicyBook(rows.Where(row => row.SiteId == site)).On(day).Rows(PolicyKeys.NotBought, new(day, day));
    }

    public static string Of(UseAnswer answer) =>
        answer switch
        {
            UseAnswer.No => "No",
            UseAnswer.Yes => "Yes, if it is in your plan",
            UseAnswer.AskFirst => "Ask first",
            _ => throw new UnreachableException($"Nothing is said of {answer}."),
        };

    /// <summary>"Not agreed for 6 people, the last in March 2012, because the rule stands"</summary>
    public static string Of(PastUse past)
    {
        var words =
            past.RuleId is null ? $"Agreed in the plans of {past.People} people"
            : past.Agreed ? $"Asked for and agreed for {past.People} people"
            : $"Asked for and not agreed for {past.People} people";
        return string.Create(CultureInfo.InvariantCulture, $"{words}, the last in {past.Last:MMMM yyyy}")
            + (past.Ground is { } ground ? $", because {GroundText.Of(ground)}" : "");
    }
}
