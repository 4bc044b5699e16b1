using Microsoft.EntityFrameworkCore;
using PhbPortal.Domain.Budgets;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.Safeguards;

namespace PhbPortal.Data.Queries;

/// <summary>What somebody still has to do in a case by a deadline.</summary>
public sealed record OpenInCase(IReadOnlyList<Safeguard> Safeguards, IReadOnlyList<Bill> Bills);

public static class LoadingCases
{
    /// <summary>Safeguards that are open and bills that wait: two commands.</summary>
    public static async Task<OpenInCase> OpenInCaseAsync(this PortalDbContext db, Case @case, CancellationToken ct = default) =>
        new(
            await db.Safeguards.Where(s => s.CaseId == @case.Id && s.ClosedOn == null).ToListAsync(ct),
            await db.Bills.Where(b => b.CaseId == @case.Id && b.DecidedOn == null).ToListAsync(ct)
        );

    /// <summary>With the amounts, which the answer to an offer and telling an amount depend on, and without their working.</summary>
    public static IQueryable<Case> WithAmounts(this IQueryable<Case> cases) => cases.Include(c => c.IndicativeAmounts).AsSplitQuery();
}
