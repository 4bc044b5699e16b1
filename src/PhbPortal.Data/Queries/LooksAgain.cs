using Microsoft.EntityFrameworkCore;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.People;

namespace PhbPortal.Data.Queries;

/// <summary>Requests to reconsider decisions.</summary>
public static class LooksAgain
{
    /// <summary>A request to save, whether or not there is a right to it; null if another about the same decision is waiting.</summary>
    public static async Task<Reconsideration?> AskToLookAgainAsync(
        this PortalDbContext db,
        Decision decision,
        LookAsked asked,
        Occasion occasion,
        CancellationToken cancellationToken = default
    )
    {
        var before = await db
            .Reconsiderations.AsNoTracking()
            .Where(r => r.DecisionId == decision.Id)
            .Select(r => new { r.State, r.AnsweredOn })
            .ToListAsync(cancellationToken);
        if (before.Exists(r => r.State == LookState.Waiting))
            return null;
        await db.Entry(decision).Collection(d => d.Rulings).LoadAsync(cancellationToken);
        var paysDirectly = await db.PlansOf(decision.CaseId, decision.DecidedOn)
            .AnyAsync(p => p.Supports.Any(s => s.Model == HoldingModel.DirectPayment), cancellationToken);
        var lookedAtOn = before.Where(r => r.State is LookState.Stands or LookState.Changed).Max(r => r.AnsweredOn);
        var right = RightToAnotherLook.Judge(decision, paysDirectly, asked.On, lookedAtOn);
        var look = Reconsideration.Ask(decision, asked, right, occasion);
        db.Reconsiderations.Add(look);
        return look;
    }

    /// <summary>
    /// Whether a decision of these kinds in a case is being reconsidered: what it takes from the person should wait too (C06, H15).
    /// </summary>
    public static Task<bool> IsLookedAtAgainAsync(
        this PortalDbContext db,
        long caseId,
        IReadOnlyCollection<DecisionKind> kinds,
        CancellationToken cancellationToken = default
    ) =>
        db.Reconsiderations.AnyAsync(
            r => r.CaseId == caseId && r.State == LookState.Waiting && kinds.Contains(r.Decision.Kind),
            cancellationToken
        );

    /// <summary>Those that some approver of the site may answer: one who neither made the decision nor recorded the request.</summary>
    public static IQueryable<Reconsideration> ThatSomebodyMayAnswer(this PortalDbContext db, DateOnly today) =>
        db.Reconsiderations.Where(r =>
            db.Memberships.Any(m =>
                m.Role == Role.Approver
                && m.SiteId == r.SiteId
                && m.FirstDay <= today
                && (m.LastDay == null || m.LastDay >= today)
                && m.UserId != r.Decision.DecidedByUserId
                && m.UserId != r.RecordedByUserId
            )
        );

    // The plan in force on the day, and the one being written then.
    private static IQueryable<CarePlan> PlansOf(this PortalDbContext db, long caseId, DateOnly day) =>
        db.CarePlans.Where(p =>
            p.CaseId == caseId
            && p.StartedOn <= day
            && (
                p.DecidedOn == null
                || p.DecidedOn >= day
                || (
                    (p.State == PlanState.Approved || p.State == PlanState.Superseded)
                    && p.FirstDay <= day
                    && p.LastDay >= day
                    && !db.CarePlans.Any(later =>
                        later.CaseId == caseId
                        && later.Number > p.Number
                        && later.DecidedOn <= day
                        && later.FirstDay <= day
                        && (later.State == PlanState.Approved || later.State == PlanState.Superseded)
                    )
                )
            )
        );
}
