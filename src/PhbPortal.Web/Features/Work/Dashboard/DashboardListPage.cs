using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Data.Queries;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Features.Shared;

namespace PhbPortal.Web.Features.Work.Dashboard;

/// <summary>The query of a list; everything except the figure may be omitted.</summary>
public sealed class DashboardListQuery
{
    public string? Figure { get; set; }

    public string? Site { get; set; }

    public HoldingModel? Model { get; set; }

    public Funder? Funder { get; set; }

    public bool? OneOff { get; set; }

    public int Page { get; set; } = 1;
}

/// <summary>The budgets, safeguards or reviews behind a figure: references without names.</summary>
public sealed record DashboardListPage(DashboardFigure Figure, string Scope, IReadOnlyList<DashboardListRow> Rows, int Total, int Page)
{
    public const int PageSize = 25;

    public int Pages => Math.Max(1, (Total + PageSize - 1) / PageSize);

    public static async Task<DashboardListPage?> LoadAsync(
        PortalDbContext db,
        DashboardListQuery query,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        if (DashboardFigure.Find(query.Figure) is not { } figure)
            return null;
        var sites = await db
            .PilotSites.AsNoTracking()
            .Where(s => query.Site == null || s.Reference == query.Site)
            .Select(s => new { s.Id, s.Name })
            .ToListAsync(cancellationToken);
        var site = query.Site is null ? null : sites.SingleOrDefault();
        if (query.Site is not null && site is null)
            return null;
        var parts = db.LiveParts(today)
            .Where(p =>
                (site == null || p.SiteId == site.Id)
                && (query.Model == null || p.Model == query.Model)
                && (query.Funder == null || p.Funder == query.Funder)
                && (query.OneOff == null || p.IsOneOff == query.OneOff)
            );
        var rows = Behind(db, parts, figure, today);
        var total = await rows.CountAsync(cancellationToken);
        var page = Math.Clamp(query.Page, 1, Math.Max(1, (total + PageSize - 1) / PageSize));
        var shown = await rows.OrderBy(r => r.SiteId)
            .ThenBy(r => r.Day)
            .ThenBy(r => r.Reference)
            .Skip((page - 1) * PageSize)
            .Take(PageSize)
            .ToListAsync(cancellationToken);
        return new(
            figure,
            ScopeOf(query, site?.Name),
            [.. shown.Select(r => new DashboardListRow(r.Reference, sites.Single(s => s.Id == r.SiteId).Name, r.Model, Value(r, figure)))],
            total,
            page
        );
    }

    private static IQueryable<Raw> Behind(PortalDbContext db, IQueryable<LivePart> parts, DashboardFigure figure, DateOnly today) =>
        figure.Key switch
        {
            "safeguards" => parts.Join(
                db.Safeguards.Where(s => s.ClosedOn == null),
                p => new { p.BudgetId, p.Number },
                s => new { s.BudgetId, Number = s.PartNumber },
                (p, s) =>
                    new Raw
                    {
                        SiteId = p.SiteId,
                        Reference = s.Reference,
                        Model = p.Model,
                        Day = s.DecideBy,
                    }
            ),
            "reviews" => parts
                .Join(
                    db.Reviews.Where(r => r.HeldOn == null && r.DueOn < today),
                    p => p.CaseId,
                    r => r.CaseId,
                    (p, r) =>
                        new Raw
                        {
                            SiteId = p.SiteId,
                            Reference = r.Reference,
                            Model = p.Model,
                            Day = r.DueOn,
                        }
                )
                .Distinct(),
            "committed" => parts.Join(
                db.Commitments.Where(c => c.Open.Pence > 0),
                p => new { p.BudgetId, p.Number },
                c => new { c.BudgetId, Number = c.PartNumber },
                (p, c) =>
                    new Raw
                    {
                        SiteId = p.SiteId,
                        Reference = c.Reference,
                        Model = p.Model,
                        Pence = c.Open.Pence,
                        Day = null,
                    }
            ),
            "continuity" => parts
                .Where(p => p.Continuity < 0)
                .Select(p => new Raw
                {
                    SiteId = p.SiteId,
                    Reference = p.Reference,
                    Model = p.Model,
                    Pence = -p.Continuity,
                    Day = null,
                }),
            "spent" => parts.Select(p => new Raw
            {
                SiteId = p.SiteId,
                Reference = p.Reference,
                Model = p.Model,
                Pence = p.Spent,
                Day = null,
            }),
            "left" => parts.Select(p => new Raw
            {
                SiteId = p.SiteId,
                Reference = p.Reference,
                Model = p.Model,
                Pence =
                    p.Available
                    + p.Held
                    - db.Commitments.Where(c => c.BudgetId == p.BudgetId && c.PartNumber == p.Number).Sum(c => c.Open.Pence),
                Day = null,
            }),
            _ => parts.Select(p => new Raw
            {
                SiteId = p.SiteId,
                Reference = p.Reference,
                Model = p.Model,
                Pence = -p.Agreed,
                Day = null,
            }),
        };

    private static string Value(Raw row, DashboardFigure figure) =>
        figure.Key switch
        {
            "safeguards" => $"decide by {row.Day!.Value.InFull()}",
            "reviews" => $"was due {row.Day!.Value.InFull()}",
            _ => new Money(row.Pence).ToString(),
        };

    private static string ScopeOf(DashboardListQuery query, string? site)
    {
        string?[] words =
        [
            site ?? "All sites",
            query.Model is { } model ? BudgetText.Of(model).ToLowerInvariant() : null,
            query.Funder switch
            {
                Domain.CarePlans.Funder.Nhs => "NHS money",
                Domain.CarePlans.Funder.Council => "council money",
                _ => null,
            },
            query.OneOff switch
            {
                true => "one-off sums",
                false => "ongoing budgets",
                _ => null,
            },
        ];
        return string.Join(", ", words.Where(w => w is not null));
    }

    private sealed class Raw
    {
        public long SiteId { get; init; }

        public string Reference { get; init; } = "";

        public HoldingModel Model { get; init; }

        public long Pence { get; init; }

        public DateOnly? Day { get; init; }
    }
}

public sealed record DashboardListRow(string Reference, string SiteName, HoldingModel Model, string Value);
