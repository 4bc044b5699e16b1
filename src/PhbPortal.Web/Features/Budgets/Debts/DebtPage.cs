using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Data.Queries;
using PhbPortal.Domain.Budgets;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.Rules;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Features.Shared;

namespace PhbPortal.Web.Features.Budgets.Debts;

/// <summary>A repayment notice: what is outstanding, whether it may be handed over today, or who recovers it already.</summary>
/// <param name="LeftToPay">What this notice still requests.</param>
/// <param name="MustWait">It is being reconsidered or was changed, so nobody recovers it meanwhile (H15).</param>
public sealed record DebtPage(BudgetHeading Budget, string Decision, Repayment Asked, Money LeftToPay, Ruling Finding, bool MustWait)
{
    /// <summary>What is typed to hand it over.</summary>
    public DebtForm Form { get; init; } = new();

    /// <summary>What is typed to recall it.</summary>
    public CallBackForm Back { get; init; } = new();

    public static async Task<DebtPage?> LoadAsync(PortalDbContext db, string repayment, DateOnly today, CancellationToken cancellationToken)
    {
        var asked = await db
            .Repayments.AsNoTracking()
            .Include(r => r.Budget.Parts)
            .Include(r => r.Decision)
            .AsSingleQuery()
            .SingleOrDefaultAsync(r => r.Reference == repayment, cancellationToken);
        if (asked is null || await BudgetHeading.LoadAsync(db, asked.Budget.Reference, today, cancellationToken) is not { } heading)
            return null;
        var looks = await db.LooksAtAsync(asked, cancellationToken);
        var left = await db.StillAskedAsync(asked, cancellationToken);
        return new(
            heading,
            asked.Decision.Reference,
            asked,
            left,
            asked.MayBeHandedOver(looks, left, today),
            looks.Any(look => look.State is LookState.Waiting or LookState.Changed)
        );
    }
}
