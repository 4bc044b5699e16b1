using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Domain.CarePlans;

namespace PhbPortal.Web.Features.Budgets;

/// <summary>A support item of a plan, as named in lists and choices.</summary>
public sealed record PlanLine(int Number, string What, HoldingModel Model, Funder Funder, bool NeedDependsOnIt)
{
    public string Name => NeedDependsOnIt ? What : What + " (no need depends on it)";

    /// <summary>The support items of one plan, in its own order.</summary>
    public static async Task<IReadOnlyList<PlanLine>> OfAsync(PortalDbContext db, long planId, CancellationToken cancellationToken) =>
        await db
            .CarePlans.AsNoTracking()
            .Where(p => p.Id == planId)
            .SelectMany(p => p.Supports)
            .OrderBy(s => s.Line)
            .Select(s => new PlanLine(s.Line, s.What, s.Model, s.Funder, s.NeedDependsOnIt))
            .ToListAsync(cancellationToken);
}
