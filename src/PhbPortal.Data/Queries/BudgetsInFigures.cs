using Microsoft.EntityFrameworkCore;
using PhbPortal.Domain.Budgets;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.Values;

namespace PhbPortal.Data.Queries;

/// <summary>A budget as its owner reads it.</summary>
/// <param name="Period">Until the day it ends, if that is earlier than agreed.</param>
public sealed record BudgetInFigures(long Id, string Reference, DateSpan Period, long CarePlanId, IReadOnlyList<PartInFigures> Parts)
{
    /// <summary>NHS and council money are never added together (C14).</summary>
    public BudgetFigures Of(Funder funder) => BudgetFigures.Sum(Parts.Where(p => p.Funder == funder).Select(p => p.Figures));
}

public sealed record PartInFigures(HoldingModel Model, Funder Funder, string Holder, BudgetFigures Figures);

public static class BudgetQueries
{
    /// <summary>Agreed budgets that have not ended before a day, whether or not they have started.</summary>
    public static IQueryable<Budget> RunningOn(this IQueryable<Budget> budgets, DateOnly day) =>
        budgets.Where(b => b.State == BudgetState.Live && (b.EndsOn == null || b.EndsOn >= day));

    /// <summary>A person's live budgets that cover a day, the one that ends last first. One command.</summary>
    public static async Task<IReadOnlyList<BudgetInFigures>> LiveBudgetsOfAsync(
        this PortalDbContext db,
        long personId,
        DateOnly day,
        CancellationToken cancellationToken = default
    )
    {
        var rows = await db
            .Budgets.AsNoTracking()
            .Where(b => b.PersonId == personId && b.FirstDay <= day && b.LastDay >= day)
            .RunningOn(day)
            .OrderByDescending(b => b.LastDay)
            .ThenBy(b => b.Id)
            .Select(b => new
            {
                b.Id,
                b.Reference,
                b.FirstDay,
                LastDay = b.EndsOn ?? b.LastDay,
                b.CarePlanId,
                Parts = b.Parts.OrderBy(p => p.Number).ToList(),
                Orders = db
                    .Commitments.Where(c => c.BudgetId == b.Id && c.Open.Pence > 0)
                    .Select(c => new { c.PartNumber, c.Open.Pence })
                    .ToList(),
            })
            .Take(5)
            .ToListAsync(cancellationToken);
        return
        [
            .. rows.Select(b => new BudgetInFigures(
                b.Id,
                b.Reference,
                new(b.FirstDay, b.LastDay),
                b.CarePlanId,
                [
                    .. b.Parts.Select(p => new PartInFigures(
                        p.Model,
                        p.Funder,
                        p.Holder,
                        BudgetFigures.Of(p, new(b.Orders.Where(o => o.PartNumber == p.Number).Sum(o => o.Pence)))
                    )),
                ]
            )),
        ];
    }
}
