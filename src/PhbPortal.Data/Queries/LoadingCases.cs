using Microsoft.EntityFrameworkCore;
using PhbPortal.Domain.Cases;

namespace PhbPortal.Data.Queries;

public static class LoadingCases
{
    /// <summary>With the amounts, which the answer to an offer and telling an amount depend on, and without their working.</summary>
    public static IQueryable<Case> WithAmounts(this IQueryable<Case> cases) => cases.Include(c => c.IndicativeAmounts).AsSplitQuery();
}
