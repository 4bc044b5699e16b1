using Microsoft.EntityFrameworkCore;
using PhbPortal.Domain.Budgets;
using PhbPortal.Domain.CarePlans;

namespace PhbPortal.Data.Queries;

/// <summary>Plans as their verbs and rules need them. Long lists are read apart, so that they never multiply each other.</summary>
public static class Plans
{
    public static IQueryable<CarePlan> WithNeeds(this IQueryable<CarePlan> plans) =>
        plans.Include(plan => plan.Needs).ThenInclude(need => need.Outcomes).AsSingleQuery();

    /// <summary>
    /// The plan with its needs, their outcomes, the support that serves them, what managers were asked about it, and its case with person,
    /// amounts and conditions, in two commands.
    /// </summary>
    public static async Task<CarePlan?> WithSupportAsync(
        this PortalDbContext db,
        string reference,
        CancellationToken cancellationToken = default
    )
    {
        var plan = await db.CarePlans.WithNeeds().SingleOrDefaultAsync(plan => plan.Reference == reference, cancellationToken);
        if (plan is not null)
            await db
                .CarePlans.Where(kept => kept.Id == plan.Id)
                .Include(kept => kept.Supports)
                .Include(kept => kept.Asked)
                .Include(kept => kept.Case.PaymentConditions)
                .Include(kept => kept.Case.Person)
                .Include(kept => kept.Case.IndicativeAmounts)
                .AsSingleQuery()
                .LoadAsync(cancellationToken);
        return plan;
    }

    /// <summary>Plans with everything they hold, their case, and what rules ask of the case. Three commands, however many plans.</summary>
    public static async Task<IReadOnlyList<CarePlan>> WithSectionsAsync(
        this PortalDbContext db,
        IReadOnlyCollection<string> references,
        CancellationToken cancellationToken = default
    )
    {
        var plans = db.CarePlans.Where(plan => references.Contains(plan.Reference));
        var found = await plans.WithNeeds().Include(plan => plan.Contingencies).ToListAsync(cancellationToken);
        if (found.Count == 0)
            return found;
        await plans.Include(plan => plan.Supports).Include(plan => plan.Asked).AsSingleQuery().LoadAsync(cancellationToken);
        await plans.WithRisksAndCase().LoadAsync(cancellationToken);
        return found;
    }

    /// <inheritdoc cref="WithSectionsAsync(PortalDbContext, IReadOnlyCollection{string}, CancellationToken)"/>
    public static async Task<CarePlan?> WithSectionsAsync(
        this PortalDbContext db,
        string reference,
        CancellationToken cancellationToken = default
    ) => (await db.WithSectionsAsync([reference], cancellationToken)).SingleOrDefault();

    /// <summary>The budget of one version of a plan, with its parts.</summary>
    public static Task<Budget?> BudgetOfAsync(this PortalDbContext db, CarePlan plan, CancellationToken cancellationToken = default) =>
        db
            .Budgets.Include(budget => budget.Parts)
            .Where(budget => budget.CarePlanId == plan.Id)
            .OrderBy(budget => budget.Id)
            .FirstOrDefaultAsync(cancellationToken);

    /// <summary>
    /// With the risks, and everything of the case that rules ask about: amounts, consents, capacity, orders of a court, conditions, and who
    /// acts for the person.
    /// </summary>
    internal static IQueryable<CarePlan> WithRisksAndCase(this IQueryable<CarePlan> plans) =>
        plans
            .Include(plan => plan.Risks)
            .Include(plan => plan.Case.IndicativeAmounts)
            .Include(plan => plan.Case.Consents)
            .Include(plan => plan.Case.CapacityRecords)
            .Include(plan => plan.Case.CourtOrderChecks)
            .Include(plan => plan.Case.PaymentConditions)
            .Include(plan => plan.Case.Person.Representatives)
            .AsSingleQuery();
}
