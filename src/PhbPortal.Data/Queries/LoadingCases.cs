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
    public static async Task<OpenInCase> OpenInCaseAsync(
        this PortalDbContext db,
        CareCase careCase,
        CancellationToken cancellationToken = default
    ) =>
        new(
            await db.Safeguards.Where(s => s.CaseId == careCase.Id && s.ClosedOn == null).ToListAsync(cancellationToken),
            await db.Bills.Where(b => b.CaseId == careCase.Id && b.DecidedOn == null).ToListAsync(cancellationToken)
        );

    /// <summary>With the amounts, which the answer to an offer and telling an amount depend on, and without their working.</summary>
    public static IQueryable<CareCase> WithAmounts(this IQueryable<CareCase> cases) =>
        cases.Include(c => c.IndicativeAmounts).AsSplitQuery();
}
