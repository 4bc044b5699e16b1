using Microsoft.AspNetCore.Mvc;
using PhbPortal.Data;
using PhbPortal.Data.Queries;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.People;
using PhbPortal.Web.Access;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.SignIn;
using PhbPortal.Web.Time;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Plans.NotEssential;

/// <summary>A second person records that no need depends on a line of support. Its author cannot (C10).</summary>
[Opens<PlanAccess>(Act.Second), WhileTheyLive]
public sealed class NotEssentialController(PortalDbContext db, PortalClock clock) : PortalController
{
    [HttpGet("plans/{plan}/support/{line:int}/not-essential")]
    public Task<IActionResult> Record(string plan, int line) =>
        Show(plan, line, new());

    [HttpPost("plans/{plan}/support/{line:int}/not-essential")]
    public async Task<IActionResult> Record(string plan, int line, NotEssentialForm form)
    {
        if (!ModelState.IsValid)
            return await Show(plan, line, form);
        if (
            await db.WithSectionsAsync(plan, CancellationToken) is not { } kept
            || kept.Supports.FirstOrDefault(s => s.Line == line) is not { } support
        )
            return NotFound();
        if (!kept.IsOpen)
            return this.PlanClosed(kept);
        if (!support.NeedDependsOnIt)
            return Done(plan, "That is recorded already");
        var actor = Me.Actor;
        if (!kept.RecordNotEssential(line, form.Because.Tidy(), actor))
            return await Show(plan, line, form);
        var decision = new Decision(kept.Case, DecisionKind.SupportNotEssential, support.What, form.Because.Tidy(), clock.Today, actor, []);
        db.Decisions.Add(decision);
        return await db.TrySaveAsync(CancellationToken)
            ? Done(plan, "Recorded: no need depends on this line")
            : await Record(plan, line, form);
    }

    private async Task<IActionResult> Show(string plan, int line, NotEssentialForm form)
    {
        if (
            await PlanHeading.LoadAsync(db, plan, clock.Today, CancellationToken) is not { } heading
            || await db.WithSupportAsync(plan, CancellationToken) is not { } kept
        )
            return NotFound();
        if (!kept.IsOpen)
            return this.PlanClosed(kept);
        return NotEssentialPage.Of(heading, kept, line, form, Me) is { } page ? View(nameof(Record), page) : NotFound();
    }

    private RedirectResult Done(string plan, string words) =>
        RedirectWithMessage(Me.Role == Role.CareCoordinator ? $"/plans/{plan}/support" : $"/plans/{plan}/check", words);
}
