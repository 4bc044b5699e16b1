using Microsoft.AspNetCore.Mvc;
using PhbPortal.Data;
using PhbPortal.Data.Queries;
using PhbPortal.Web.Access;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.Time;

namespace PhbPortal.Web.Features.Plans.Plan;

/// <summary>A plan as a whole: its task list, the check page, and the comparison with another version.</summary>
[Opens<PlanAccess>(Act.Read)]
public sealed class PlanController(PortalDbContext db, PortalClock clock) : PortalController
{
    [HttpGet("plans/{plan}")]
    public async Task<IActionResult> Show(string plan) =>
        await PlanPage.LoadAsync(db, plan, Me, clock.Today, CancellationToken) is { } page ? View(page) : NotFound();

    [HttpGet("plans/{plan}/check")]
    public async Task<IActionResult> Check(string plan) =>
        await db.PlanForDecisionAsync(plan, CancellationToken) is { } whole ? View(CheckPlanPage.Of(whole, Me, clock.Today)) : NotFound();

    [HttpGet("plans/{plan}/compare/{other}")]
    public async Task<IActionResult> Compare(string plan, string other)
    {
        var both = await db.WithSectionsAsync([plan, other], CancellationToken);
        if (
            both.FirstOrDefault(p => p.Reference == plan) is not { } one
            || both.FirstOrDefault(p => p.Reference == other) is not { } two
            || one.CaseId != two.CaseId
        )
            return NotFound();
        return View(VersionsPage.Of(one, two, clock.Today));
    }
}
