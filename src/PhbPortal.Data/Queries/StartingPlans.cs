using Microsoft.EntityFrameworkCore;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.Cases;

namespace PhbPortal.Data.Queries;

/// <summary>The version of a plan that people go on with, and the next one.</summary>
public static class StartingPlans
{
    /// <summary>A case has one plan at a time; its later versions begin from the one before.</summary>
    public static Task<CarePlan?> LatestPlanAsync(
        this PortalDbContext db,
        CareCase careCase,
        CancellationToken cancellationToken = default
    ) =>
        db
            .CarePlans.AsNoTracking()
            .Where(plan => plan.CaseId == careCase.Id)
            .OrderByDescending(plan => plan.Number)
            .FirstOrDefaultAsync(cancellationToken);

    /// <summary>
    /// Only a decided version, and of those the last, is copied into the next; otherwise there is one to go on with.
    /// </summary>
    public static async Task<CarePlan?> OpenOrLaterAsync(
        this PortalDbContext db,
        CarePlan plan,
        CancellationToken cancellationToken = default
    ) =>
        plan.IsOpen || plan.State == PlanState.Submitted
            ? plan
            : await db
                .CarePlans.AsNoTracking()
                .Where(other => other.CaseId == plan.CaseId && other.Number > plan.Number)
                .OrderByDescending(other => other.Number)
                .FirstOrDefaultAsync(cancellationToken);

    /// <returns>False, and nothing kept, when somebody else was faster: asked again, there is a plan to land on.</returns>
    public static async Task<bool> TryStartAsync(this PortalDbContext db, CarePlan plan, CancellationToken cancellationToken = default)
    {
        db.CarePlans.Add(plan);
        try
        {
            return await db.TrySaveAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            // The key on the case and the number let the other one through.
            db.ChangeTracker.Clear();
            if (!await db.CarePlans.AnyAsync(other => other.CaseId == plan.CaseId && other.Number == plan.Number, cancellationToken))
                throw;
            return false;
        }
    }
}
