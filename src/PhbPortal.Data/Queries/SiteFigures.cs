using Microsoft.EntityFrameworkCore;
using PhbPortal.Domain.Budgets;
using PhbPortal.Domain.CarePlans;

namespace PhbPortal.Data.Queries;

/// <summary>Which budgets are added up in one row of figures: never NHS with council money, never one-off with ongoing.</summary>
public sealed record FigureGroup(long SiteId, HoldingModel Model, Funder Funder, bool IsOneOff);

/// <summary>The live budgets of one group: numbers of people and cases, and figures of one funder.</summary>
public sealed record SiteFigureRow(FigureGroup Group, int People, BudgetFigures Figures, int OpenSafeguards, int OverdueReviews);

public static class SiteFigures
{
    /// <summary>Current figures of every group in the open sites: four commands, however many people.</summary>
    public static async Task<IReadOnlyList<SiteFigureRow>> SiteFiguresAsync(
        this PortalDbContext db,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        var parts = db.LiveParts(today);
        var sums = await parts
            .GroupBy(p => new
            {
                p.SiteId,
                p.Model,
                p.Funder,
                p.IsOneOff,
            })
            .Select(g => new
            {
                g.Key,
                People = g.Select(p => p.PersonId).Distinct().Count(),
                Agreed = g.Sum(p => p.Agreed),
                Available = g.Sum(p => p.Available),
                Held = g.Sum(p => p.Held),
                Queried = g.Sum(p => p.Queried),
                Spent = g.Sum(p => p.Spent),
                Returned = g.Sum(p => p.Returned),
                Continuity = g.Sum(p => p.Continuity),
            })
            .ToListAsync(cancellationToken);
        var orders = await parts
            .Join(
                db.Commitments.Where(c => c.Open.Pence > 0),
                p => new { p.BudgetId, Number = p.Number },
                c => new { c.BudgetId, Number = c.PartNumber },
                (p, c) =>
                    new
                    {
                        p.SiteId,
                        p.Model,
                        p.Funder,
                        p.IsOneOff,
                        c.Open.Pence,
                    }
            )
            .GroupBy(x => new
            {
                x.SiteId,
                x.Model,
                x.Funder,
                x.IsOneOff,
            })
            .Select(g => new { g.Key, Pence = g.Sum(x => x.Pence) })
            .ToListAsync(cancellationToken);
        var safeguards = await parts
            .Join(
                db.Safeguards.Where(s => s.ClosedOn == null),
                p => new { p.BudgetId, Number = p.Number },
                s => new { s.BudgetId, Number = s.PartNumber },
                (p, s) =>
                    new
                    {
                        p.SiteId,
                        p.Model,
                        p.Funder,
                        p.IsOneOff,
                    }
            )
            .GroupBy(x => x)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToListAsync(cancellationToken);
        var reviews = await parts
            .Join(
                db.Reviews.Where(r => r.HeldOn == null && r.DueOn < today),
                p => p.CaseId,
                r => r.CaseId,
                (p, r) =>
                    new
                    {
                        p.SiteId,
                        p.Model,
                        p.Funder,
                        p.IsOneOff,
                        r.Id,
                    }
            )
            .GroupBy(x => new
            {
                x.SiteId,
                x.Model,
                x.Funder,
                x.IsOneOff,
            })
            .Select(g => new { g.Key, Count = g.Select(x => x.Id).Distinct().Count() })
            .ToListAsync(cancellationToken);
        return
        [
            .. sums.Select(s => new SiteFigureRow(
                new(s.Key.SiteId, s.Key.Model, s.Key.Funder, s.Key.IsOneOff),
                s.People,
                BudgetFigures.Of(
                    new Balances
                    {
                        Agreed = new(s.Agreed),
                        Available = new(s.Available),
                        Held = new(s.Held),
                        Queried = new(s.Queried),
                        Spent = new(s.Spent),
                        Returned = new(s.Returned),
                        Continuity = new(s.Continuity),
                    },
                    new(orders.Where(o => o.Key.Equals(s.Key)).Sum(o => o.Pence))
                ),
                safeguards.Where(x => x.Key.Equals(s.Key)).Sum(x => x.Count),
                reviews.Where(x => x.Key.Equals(s.Key)).Sum(x => x.Count)
            )),
        ];
    }

    /// <summary>Parts of live budgets, with their budget. An ended budget counts until its safeguards are decided.</summary>
    public static IQueryable<LivePart> LiveParts(this PortalDbContext db, DateOnly today) =>
        db
            .Budgets.AsNoTracking()
            .Where(b => b.State == BudgetState.Live && (b.EndsOn == null || b.EndsOn >= today || b.Safeguards.Any(s => s.ClosedOn == null)))
            .SelectMany(
                b => b.Parts,
                (b, p) =>
                    new LivePart
                    {
                        SiteId = b.SiteId,
                        BudgetId = b.Id,
                        Reference = b.Reference,
                        CaseId = b.CaseId,
                        PersonId = b.PersonId,
                        Number = p.Number,
                        Model = p.Model,
                        Funder = p.Funder,
                        IsOneOff = p.IsOneOff,
                        Agreed = p.Agreed.Pence,
                        Available = p.Available.Pence,
                        Held = p.Held.Pence,
                        Queried = p.Queried.Pence,
                        Spent = p.Spent.Pence,
                        Returned = p.Returned.Pence,
                        Continuity = p.Continuity.Pence,
                    }
            );
}

/// <summary>One part of a live budget as a row for totals; amounts are in pence.</summary>
public sealed class LivePart
{
    public long SiteId { get; init; }

    public long BudgetId { get; init; }

    public string Reference { get; init; } = "";

    public long CaseId { get; init; }

    public long PersonId { get; init; }

    public int Number { get; init; }

    public HoldingModel Model { get; init; }

    public Funder Funder { get; init; }

    public bool IsOneOff { get; init; }

    public long Agreed { get; init; }

    public long Available { get; init; }

    public long Held { get; init; }

    public long Queried { get; init; }

    public long Spent { get; init; }

    public long Returned { get; init; }

    public long Continuity { get; init; }
}
