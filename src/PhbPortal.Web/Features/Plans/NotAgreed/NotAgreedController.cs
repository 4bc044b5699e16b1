using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Data.Queries;
using PhbPortal.Domain.Cases;
using PhbPortal.Web.Access;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.Time;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Plans.NotAgreed;

/// <summary>Records what was requested and could not be agreed, with the rule, so that the person can ask for a reconsideration.</summary>
[Opens<PlanAccess>(Act.Write), WhileTheyLive]
public sealed class NotAgreedController(PortalDbContext db, PortalClock clock) : PortalController
{
    [HttpPost("plans/{plan}/not-agreed")]
    public async Task<IActionResult> Record(string plan, NotAgreedForm form)
    {
        var found = await db.CarePlans.Include(p => p.Case).SingleOrDefaultAsync(p => p.Reference == plan, CancellationToken);
        if (found is null)
            return NotFound();
        if (!found.IsOpen)
            return this.PlanClosed(found);
        if (!ModelState.IsValid || form.Refusal(found.FirstDay) is not { } ruling)
            return Redirect($"/plans/{plan}/support/add");
        if (await db.MayDecideAsync(found.SiteId, clock.Today, CancellationToken) is { IsRefused: true } over)
        {
            return RedirectWithMessage($"/plans/{plan}/support", $"Nothing was recorded. {over.Words}");
        }

        var what = form.What.Tidy();
        var recorded = await db.Decisions.AnyAsync(
            d => d.CaseId == found.CaseId && d.Kind == DecisionKind.SupportNotAgreed && d.Subject == what && d.DecidedOn == clock.Today,
            CancellationToken
        );
        if (!recorded)
            db.Decisions.Add(
                new(found.Case, DecisionKind.SupportNotAgreed, what, ruling.Words, clock.OccasionBy(Me.Actor), [ruling])
                {
                    CategoryCode = form.Category!,
                }
            );
        await db.SaveChangesAsync(CancellationToken);
        return RedirectWithMessage($"/plans/{plan}/support", "Recorded as asked for and not agreed");
    }
}
