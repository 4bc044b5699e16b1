using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Data.Queries;
using PhbPortal.Domain.Budgets;
using PhbPortal.Domain.Policies;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Features.Shared;

namespace PhbPortal.Web.Features.Debts;

/// <summary>One notice that asked money back, what of it is still asked, and whether it may be handed on today.</summary>
public sealed record DebtPage(BudgetHeading Budget, string Decision, Repayment Asked, Money StillAsked, Ruling Finding, DebtForm Form)
{
    /// <returns>Nothing where it was handed on before.</returns>
    public static async Task<DebtPage?> LoadAsync(PortalDbContext db, string repayment, DebtForm form, DateOnly today, CancellationToken stop)
    {
        var asked = await db.Repayments.AsNoTracking().Include(r => r.Budget.Parts).Include(r => r.Decision).AsSingleQuery().SingleOrDefaultAsync(r => r.Reference == repayment && r.HandedOverOn == null, stop);
        if (asked is null || await BudgetHeading.LoadAsync(db, asked.Budget.Reference, today, stop) is not { } heading)
            return null;
        var looks = await db.Reconsiderations.AsNoTracking().Where(look => look.DecisionId == asked.DecisionId).ToListAsync(stop);
        var still = await db.StillAskedAsync(asked.Budget, stop);
        return new(heading, asked.Decision.Reference, asked, Money.Min(asked.Sum, still), asked.MayBeHandedOver(looks, still, today), form);
    }
}
