using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Data.Queries;
using PhbPortal.Domain.Budgets;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.Figures;

namespace PhbPortal.Web.Features.Work.Dashboard;

/// <summary>Today's figures of all sites that are open to the reader: one group for each funder and for one-off and ongoing.</summary>
public sealed record DashboardPage(IReadOnlyList<DashboardGroup> Groups, int Sites, DateOnly Today)
{
    /// <summary>How many proposed settings await the reader as a second person.</summary>
    public int SettingsWaiting { get; init; }

    public int OpenSafeguards => Groups.Sum(g => g.OpenSafeguards);

    public int OverdueReviews => Groups.Sum(g => g.OverdueReviews);

    /// <summary>What to look at first, in words.</summary>
    public string Finding =>
        (OpenSafeguards, OverdueReviews) switch
        {
            (0, 0) => "No budget has run short, and no review is overdue.",
            (0, var reviews) => $"No budget has run short. {Of(reviews, "review is", "reviews are")} overdue.",
            (var safeguards, 0) =>
                $"{Of(safeguards, "budget has run short and waits", "budgets have run short and wait")} for a decision; care "
                    + $"goes on. No review is overdue.",
            var (safeguards, reviews) =>
                $"{Of(safeguards, "budget has run short and waits", "budgets have run short and wait")} for a decision; care "
                    + $"goes on. {Of(reviews, "review is", "reviews are")} overdue.",
        };

    public static async Task<DashboardPage> LoadAsync(
        PortalDbContext db,
        IQueryable<SettingProposal> waiting,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        var rows = await db.SiteFiguresAsync(today, cancellationToken);
        long[] ids = [.. rows.Select(r => r.Group.SiteId).Distinct()];
        // What is waiting is loaded with the sites, in one command; without figures there is no site to load it with.
        var sites = await db
            .PilotSites.AsNoTracking()
            .Where(s => ids.Contains(s.Id))
            .Select(s => new
            {
                s.Id,
                s.Name,
                s.Reference,
                Waiting = waiting.Count(),
            })
            .ToListAsync(cancellationToken);
        var groups = rows.GroupBy(r => (r.Group.Funder, r.Group.IsOneOff))
            .OrderBy(g => g.Key)
            .Select(g => new DashboardGroup(
                g.Key.Funder,
                g.Key.IsOneOff,
                [
                    .. g.Select(r => new DashboardRow(
                            sites.Single(s => s.Id == r.Group.SiteId).Name,
                            sites.Single(s => s.Id == r.Group.SiteId).Reference,
                            r
                        ))
                        .OrderBy(r => r.SiteName, StringComparer.Ordinal)
                        .ThenBy(r => r.Row.Group.Model),
                ]
            ));
        return new([.. groups], ids.Length, today)
        {
            SettingsWaiting = sites.Count > 0 ? sites[0].Waiting : await waiting.CountAsync(cancellationToken),
        };
    }

    private static string Of(int count, string one, string many) => $"{count} {(count == 1 ? one : many)}";
}

/// <summary>Budgets whose money may be added together.</summary>
public sealed record DashboardGroup(Funder Funder, bool IsOneOff, IReadOnlyList<DashboardRow> Rows)
{
    public string Name => $"{(Funder == Funder.Nhs ? "NHS money" : "Council money")}, {(IsOneOff ? "one-off sums" : "ongoing budgets")}";

    public string Key => $"{Funder}-{(IsOneOff ? "one-off" : "ongoing")}".ToLowerInvariant();

    public BudgetFigures Total => BudgetFigures.Sum(Rows.Select(r => r.Row.Figures));

    public int OpenSafeguards => Rows.Sum(r => r.Row.OpenSafeguards);

    public int OverdueReviews => Rows.Sum(r => r.Row.OverdueReviews);

    public IEnumerable<(DashboardFigure Figure, string Value)> Cards =>
        DashboardFigure.All.Where(f => f != DashboardFigure.People).Select(f => (f, ValueOf(f, Total, 0, OpenSafeguards, OverdueReviews)));

    public static string ValueOf(DashboardFigure figure, BudgetFigures f, int people, int safeguards, int reviews) =>
        figure.Key switch
        {
            "people" => people.ToString(System.Globalization.CultureInfo.InvariantCulture),
            "planned" => f.Planned.ToString(),
            "spent" => f.Spent.ToString(),
            "committed" => f.Committed.ToString(),
            "left" => f.Left.ToString(),
            "continuity" => f.Continuity.ToString(),
            "safeguards" => safeguards.ToString(System.Globalization.CultureInfo.InvariantCulture),
            "reviews" => reviews.ToString(System.Globalization.CultureInfo.InvariantCulture),
            _ => throw new UnreachableException($"Nothing is said of {figure.Key}."),
        };
}

public sealed record DashboardRow(string SiteName, string SiteReference, SiteFigureRow Row)
{
    public string ValueOf(DashboardFigure figure) =>
        DashboardGroup.ValueOf(figure, Row.Figures, Row.People, Row.OpenSafeguards, Row.OverdueReviews);
}
