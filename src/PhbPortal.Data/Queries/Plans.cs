using Microsoft.EntityFrameworkCore;
using PhbPortal.Domain.Budgets;
using PhbPortal.Domain.CarePlans;

namespace PhbPortal.Data.Queries;

/// <summary>
/// Loads plans with what their methods and rules need. Long lists are loaded by separate queries, so that they do not multiply each other.
/// </summary>
public static class Plans
{
    public static IQueryable<CarePlan> WithNeeds(this IQueryable<CarePlan> plans) =>
        plans.Include(plan => plan.Needs).ThenInclude(need => need.Outcomes).AsSingleQuery();

    /// <summary>
    /// The plan with its needs, their outcomes and support, the questions to managers, and its case with person, amounts and conditions.
    /// Two commands.
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

    /// <summary>
    /// Plans with everything they contain, their case, and what rules need from the case. Three commands, however many plans.
    /// </summary>
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
    /// A budget as <see cref="Ledgers.WithParts"/>, and one line of its plan with all that judges it; no such line if there is none.
    /// </summary>
    public static Task<Budget?> BudgetWithLineAsync(
        this PortalDbContext db,
        string reference,
        int? line,
        CancellationToken cancellationToken = default
    ) =>
        db
            .Budgets.WithParts()
            .Include(budget => budget.CarePlan.Case.PaymentConditions)
            .Include(budget => budget.CarePlan.Supports.Where(support => support.Line == line))
            .Include(budget => budget.CarePlan.Asked.Where(request => request.Line == line))
            .SingleOrDefaultAsync(budget => budget.Reference == reference, cancellationToken);

    /// <summary>
    /// With the risks, and everything of the case that rules need: amounts, consents, capacity, court orders, conditions, and who acts for
    /// the person.
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
