using Microsoft.EntityFrameworkCore;
using PhbPortal.Domain.Budgets;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.Safeguards;

namespace PhbPortal.Data.Queries;

/// <summary>Open work in a case that has a deadline.</summary>
public sealed record OpenInCase(IReadOnlyList<Safeguard> Safeguards, IReadOnlyList<Bill> Bills);

public static class LoadingCases
{
    /// <summary>Open safeguards and waiting bills: two commands.</summary>
    public static async Task<OpenInCase> OpenInCaseAsync(
        this PortalDbContext db,
        CareCase careCase,
        CancellationToken cancellationToken = default
    ) =>
        new(
            await db.Safeguards.Where(s => s.CaseId == careCase.Id && s.ClosedOn == null).ToListAsync(cancellationToken),
            await db.Bills.Where(b => b.CaseId == careCase.Id && b.DecidedOn == null).ToListAsync(cancellationToken)
        );

    /// <summary>With the amounts, but without their working; answering an offer and sharing an amount depend on them.</summary>
    public static IQueryable<CareCase> WithAmounts(this IQueryable<CareCase> cases) =>
        cases.Include(c => c.IndicativeAmounts).AsSplitQuery();
}
