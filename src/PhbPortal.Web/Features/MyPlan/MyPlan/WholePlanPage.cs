using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.Support;
using PhbPortal.Web.SignIn;

namespace PhbPortal.Web.Features.MyPlan.MyPlan;

/// <summary>A whole plan as its owner reads, prints and agrees to it.</summary>
public sealed record WholePlanPage(OwnPerson Person, CarePlan Plan, bool HasDraft, bool HasAgreed)
{
    public bool IsDraft => Plan.IsOpen;

    /// <summary>Support in the order of the plan, with the outcome it serves.</summary>
    public IEnumerable<(PlannedSupport Support, Outcome? Outcome)> Support =>
        Plan.Supports.OrderBy(s => s.Line).Select(s => (s, Plan.Outcomes.FirstOrDefault(o => o.Number == s.OutcomeNumber)));

    public static string CategoryName(PlannedSupport support) =>
        SupportCategories.TryGet(support.CategoryCode, out var category) ? category.Name : "";

    /// <param name="draft">The newest draft; otherwise the plan in force.</param>
    public static async Task<WholePlanPage?> LoadAsync(
        PortalDbContext db,
        SignedIn signedIn,
        bool draft,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        if (await OwnPerson.LoadAsync(db, signedIn, today, cancellationToken) is not { } person)
            return null;
        var states = await db
            .CarePlans.AsNoTracking()
            .Where(p => p.PersonId == person.Id)
            .OrderByDescending(p => p.Number)
            .Take(10)
            .Select(p => new { p.Id, p.State })
            .ToListAsync(cancellationToken);
        // A supporter reads what was agreed; a draft is between the person and the team.
        var open = person.ReadsAlong ? null : states.Find(p => p.State is PlanState.Draft or PlanState.Returned);
        var inForce = states.Find(p => p.State == PlanState.Approved);
        var chosen = draft ? open : inForce ?? states.Find(p => p.State == PlanState.Submitted) ?? open;
        if (chosen is null)
            return null;
        var plan = await WithEverything(db).AsNoTracking().SingleAsync(p => p.Id == chosen.Id, cancellationToken);
        return new(person, plan, open is not null, plan.AgreedOn is not null);
    }

    /// <summary>One command: a plan has at most a few dozen rows of each kind, and rarely many of every kind.</summary>
    public static IQueryable<CarePlan> WithEverything(PortalDbContext db) =>
        db
            .CarePlans.Include(p => p.Needs)
                .ThenInclude(n => n.Outcomes)
            .Include(p => p.Supports)
            .Include(p => p.Risks)
            .Include(p => p.Contingencies)
            .AsSingleQuery();
}
