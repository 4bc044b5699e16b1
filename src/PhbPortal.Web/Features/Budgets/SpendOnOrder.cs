using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Data.Queries;
using PhbPortal.Domain.Budgets;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Values;

namespace PhbPortal.Web.Features.Budgets;

/// <summary>Spend and the order that it settles, whoever records it.</summary>
internal static class SpendOnOrder
{
    private const int MostOffered = 100;

    public static async Task<IReadOnlyList<SelectListItem>> AsChoicesAsync(
        this IQueryable<Commitment> orders,
        CancellationToken cancellationToken
    )
    {
        var open = await orders
            .AsNoTracking()
            .Where(o => o.Open.Pence > 0)
            .OrderBy(o => o.ExpectedOn)
            .ThenBy(o => o.Id)
            .Take(MostOffered)
            .Select(o => new
            {
                o.Reference,
                o.What,
                o.ExpectedOn,
                o.Open,
            })
            .ToListAsync(cancellationToken);
        return
        [
            new("No order", ""),
            .. open.Select(o => new SelectListItem($"{o.What}, {o.Open} open, expected {o.ExpectedOn.InFull()}", o.Reference)),
        ];
    }

    /// <summary>The chosen open order for a support item; null if none was chosen, or the choice is refused with a message.</summary>
    public static async Task<Commitment?> ChosenAsync(
        this IQueryable<Commitment> orders,
        string? reference,
        int? line,
        ModelStateDictionary said,
        CancellationToken cancellationToken
    )
    {
        if (!said.IsValid || string.IsNullOrEmpty(reference))
            return null;
        var order = await orders.SingleOrDefaultAsync(o => o.Reference == reference, cancellationToken);
        if (order is null || order.Open.IsZero)
            said.AddModelError("Form.Order", "Choose an open order of this budget, or no order");
        else if (order.SupportLine != line)
            said.AddModelError("Form.Order", $"That order is for {order.What}. Choose an order for the same support, or no order");
        return order;
    }

    /// <summary>
    /// Records spend by the budget and the policies of its day; what it settles is no longer on order, and what waits is stored as a bill.
    /// The caller saves.
    /// </summary>
    public static async Task<SpendOutcome> RecordSpendAsync(
        this PortalDbContext db,
        Budget budget,
        Spend spend,
        Commitment? order,
        Occasion occasion,
        CancellationToken cancellationToken
    )
    {
        var book = await db.PolicyBookAsync(budget.SiteId, cancellationToken);
        var orders = await db.OpenOrdersOf(
            budget,
            budget.PartFor(spend.Support.Model, spend.Support.Funder)?.Number ?? 0,
            cancellationToken
        );
        if (order is not null)
            orders = orders.Billed(order, spend.Amount);
        var outcome = budget.RecordSpend(
            spend,
            orders,
            budget.CarePlan.Case,
            occasion.JudgedBy(book),
            await db.UkCalendarAsync(cancellationToken)
        );
        if (outcome is SpendWaits waiting)
            db.Bills.Add(waiting.Bill);
        else if (outcome is not SpendRefused)
            order?.Bill(spend.Amount);
        return outcome;
    }
}
