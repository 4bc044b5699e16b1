using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Budgets.Orders;

/// <summary>The orders of a budget: open ones first, by expected day.</summary>
public sealed record OrdersPage(BudgetHeading Budget, Money Open, int OpenCount, Paged<OrderRow> Orders)
{
    public static async Task<OrdersPage?> LoadAsync(
        PortalDbContext db,
        string reference,
        DateOnly today,
        string? page,
        CancellationToken cancellationToken
    )
    {
        if (await BudgetHeading.LoadAsync(db, reference, today, cancellationToken) is not { } heading)
            return null;
        var all = db.Commitments.AsNoTracking().Where(o => o.BudgetId == heading.Id);
        var open = await all.Where(o => o.Open.Pence > 0)
            .GroupBy(_ => 1)
            .Select(g => new { Count = g.Count(), Pence = g.Sum(o => o.Open.Pence) })
            .FirstOrDefaultAsync(cancellationToken);
        var rows = all.OrderBy(o => o.Open.Pence == 0)
            .ThenBy(o => o.ExpectedOn)
            .ThenBy(o => o.Id)
            .Select(o => new OrderRow(
                o.Reference,
                o.Version,
                o.What,
                o.NeedDependsOnIt,
                o.OrderedOn,
                o.ExpectedOn,
                o.Amount,
                o.Open,
                o.MovedOn
            ));
        return new(heading, new(open?.Pence ?? 0), open?.Count ?? 0, await Paged<OrderRow>.LoadAsync(rows, page, cancellationToken));
    }
}

public sealed record OrderRow(
    string Reference,
    int Version,
    string What,
    bool NeedDependsOnIt,
    DateOnly OrderedOn,
    DateOnly ExpectedOn,
    Money Amount,
    Money Open,
    DateOnly? MovedOn
);
