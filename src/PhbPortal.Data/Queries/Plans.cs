using Microsoft.EntityFrameworkCore;
using PhbPortal.Domain.Budgets;
using PhbPortal.Domain.CarePlans;

namespace PhbPortal.Data.Queries;

/// <summary>Plans as their verbs and rules need them. Long lists are read apart, so that they never multiply each other.</summary>
public static class Plans
{
    public static IQueryable<CarePlan> WithNeeds(this IQueryable<CarePlan> plans) =>
        plans.Include(plan => plan.Needs).ThenInclude(need => need.Outcomes).AsSingleQuery();

    /// <summary>The plan with its needs, their outcomes, and the support that serves them, in two commands.</summary>
    public static async Task<CarePlan?> WithSupportAsync(this PortalDbContext db, string reference, CancellationToken ct = default)
    {
        var plan = await db.CarePlans.WithNeeds().SingleOrDefaultAsync(plan => plan.Reference == reference, ct);
        if (plan is not null)
            await db.CarePlans.Where(kept => kept.Id == plan.Id).Include(kept => kept.Supports).LoadAsync(ct);
        return plan;
    }

    /// <summary>The plan with everything it holds, its case, and what rules ask of the case: amounts, consents, capacity, who acts for the person. Three commands.</summary>
    public static async Task<CarePlan?> WithSectionsAsync(this PortalDbContext db, string reference, CancellationToken ct = default)
    {
        var plan = await db.CarePlans.WithNeeds().SingleOrDefaultAsync(plan => plan.Reference == reference, ct);
        if (plan is null)
            return null;
        var kept = db.CarePlans.Where(kept => kept.Id == plan.Id);
        await kept.Include(kept => kept.Supports).Include(kept => kept.Contingencies).AsSingleQuery().LoadAsync(ct);
        await kept.Include(kept => kept.Risks)
            .Include(kept => kept.Case.IndicativeAmounts)
            .Include(kept => kept.Case.Consents)
            .Include(kept => kept.Case.CapacityRecords)
            .Include(kept => kept.Case.Person.Representatives)
            .AsSingleQuery()
            .LoadAsync(ct);
        return plan;
    }

    /// <summary>The budget of one version of a plan, with its parts.</summary>
    public static Task<Budget?> BudgetOfAsync(this PortalDbContext db, CarePlan plan, CancellationToken ct = default) =>
        db.Budgets.Include(budget => budget.Parts).Where(budget => budget.CarePlanId == plan.Id).OrderBy(budget => budget.Id).FirstOrDefaultAsync(ct);
}
