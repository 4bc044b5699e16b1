using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Domain.Budgets;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Features.Shared;

namespace PhbPortal.Web.Features.Budgets.Reversals;

/// <summary>An entry to be reversed. It stays in the ledger; another entry reverses it.</summary>
public sealed record ReversePage(BudgetHeading Budget, Posting Posting, ReverseForm Form)
{
    public Money Amount =>
        Money.Sum(
            Posting.Transfers.Where(t => t is not { From: BudgetAccount.Available, To: BudgetAccount.Continuity }).Select(t => t.Amount)
        );

    public static async Task<ReversePage?> LoadAsync(
        PortalDbContext db,
        string reference,
        int number,
        DateOnly today,
        ReverseForm? typed,
        CancellationToken cancellationToken
    )
    {
        if (await BudgetHeading.LoadAsync(db, reference, today, cancellationToken) is not { IsLive: true } heading)
            return null;
        var posting = await db.Set<Posting>()
            .AsNoTracking()
            .Include(p => p.Transfers)
            .SingleOrDefaultAsync(p => p.BudgetId == heading.Id && p.Number == number, cancellationToken);
        return posting is not { IsReversible: true } ? null : new(heading, posting, typed ?? new() { RequestId = Guid.NewGuid() });
    }
}
