using Microsoft.EntityFrameworkCore;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.People;

namespace PhbPortal.Data.Queries;

/// <summary>Decisions that somebody asks to have looked at again.</summary>
public static class LooksAgain
{
    /// <summary>Takes a request and keeps it, whatever right there is to it; false where one about the same decision waits already.</summary>
    public static async Task<bool> TakeLookAsync(this PortalDbContext db, Decision decision, LookAsked asked, DateOnly today, Actor recordedBy, CancellationToken ct = default)
    {
        var before = await db.Reconsiderations.AsNoTracking().Where(r => r.DecisionId == decision.Id).Select(r => new { r.State, r.AnsweredOn }).ToListAsync(ct);
        if (before.Exists(r => r.State == LookState.Waiting))
            return false;
        var paysDirectly = await db.CarePlans.AnyAsync(p => p.CaseId == decision.CaseId && p.Supports.Any(s => s.Model == HoldingModel.DirectPayment), ct);
        var lookedAtOn = before.Where(r => r.State is LookState.Stands or LookState.Changed).Max(r => r.AnsweredOn);
        db.Reconsiderations.Add(Reconsideration.Ask(decision, asked, RightToAnotherLook.Judge(decision, paysDirectly, asked.On, lookedAtOn), today, recordedBy));
        return await db.TryAddAsync(ct);
    }

    /// <summary>Whether somebody waits for the answer about a decision of these kinds in a case: what it takes from them should wait too (C06, H15).</summary>
    public static Task<bool> IsLookedAtAgainAsync(this PortalDbContext db, long caseId, IReadOnlyCollection<DecisionKind> kinds, CancellationToken ct = default) =>
        db.Reconsiderations.AnyAsync(r => r.CaseId == caseId && r.State == LookState.Waiting && kinds.Contains(r.Decision.Kind), ct);
}
