using Microsoft.EntityFrameworkCore;
using PhbPortal.Domain.Budgets;

namespace PhbPortal.Data.Queries;

/// <summary>What one form led to before, when it arrives a second time.</summary>
/// <param name="PostingNumber">The posting it became, if it did.</param>
/// <param name="Bill">The reference of the waiting bill it became, if it did.</param>
public sealed record AlreadySent(int? PostingNumber, string? Bill);

/// <summary>Loading and saving budgets for change.</summary>
public static class Ledgers
{
    /// <summary>With its parts, their kept balances and its open safeguards: all that a posting needs, without the ledger itself.</summary>
    public static IQueryable<Budget> WithParts(this IQueryable<Budget> budgets) =>
        budgets
            .Include(budget => budget.Parts.OrderBy(part => part.Number))
            .Include(budget => budget.Safeguards.Where(safeguard => safeguard.ClosedOn == null))
            .AsSingleQuery();

    /// <summary>What is on order from a part and not billed yet.</summary>
    public static async Task<OpenOrders> OpenOrdersOf(this PortalDbContext db, Budget budget, int part, CancellationToken cancellationToken)
    {
        var sums = await db
            .Commitments.Where(order => order.BudgetId == budget.Id && order.PartNumber == part && order.Open.Pence > 0)
            .GroupBy(order => order.NeedDependsOnIt)
            .Select(orders => new { Needed = orders.Key, Pence = orders.Sum(order => order.Open.Pence) })
            .ToListAsync(cancellationToken);
        return new(new(sums.Where(s => s.Needed).Sum(s => s.Pence)), new(sums.Where(s => !s.Needed).Sum(s => s.Pence)));
    }

    /// <summary>What the same form led to earlier, or nothing.</summary>
    public static Task<AlreadySent?> SentBefore(
        this PortalDbContext db,
        long budgetId,
        Guid requestId,
        CancellationToken cancellationToken
    ) =>
        db.Set<Posting>()
            .Where(posting => posting.BudgetId == budgetId && posting.RequestId == requestId)
            .Select(posting => new { Number = (int?)posting.Number, Bill = (string?)null })
            .Concat(
                db.Bills.Where(bill => bill.BudgetId == budgetId && bill.RequestId == requestId)
                    .Select(bill => new { Number = (int?)null, Bill = (string?)bill.Reference })
            )
            .Select(sent => new AlreadySent(sent.Number, sent.Bill))
            .FirstOrDefaultAsync(cancellationToken);

    /// <summary>
    /// Saves, and tells a lost race from a defect: two people at once take the same number or meet a newer version, one form twice meets
    /// its own request id. Anything else is thrown on.
    /// </summary>
    /// <returns>False, and nothing kept or remembered, when somebody else or the same form was faster.</returns>
    public static async Task<bool> TryPostAsync(this PortalDbContext db, Budget budget, Guid requestId, CancellationToken cancellationToken)
    {
        var loaded = db.Entry(budget).Property(b => b.Version).OriginalValue;
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException failure)
        {
            db.ChangeTracker.Clear();

            // A number taken twice shows as a broken key on some engines and as an old version on others.
            if (
                failure is not DbUpdateConcurrencyException
                && await db.SentBefore(budget.Id, requestId, cancellationToken) is null
                && !await db.Commitments.AnyAsync(order => order.BudgetId == budget.Id && order.RequestId == requestId, cancellationToken)
                && await db.Budgets.Where(b => b.Id == budget.Id).Select(b => b.Version).FirstOrDefaultAsync(cancellationToken) == loaded
            )
                throw;
            return false;
        }
    }
}
