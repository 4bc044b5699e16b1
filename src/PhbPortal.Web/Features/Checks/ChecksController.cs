using Microsoft.AspNetCore.Mvc;
using PhbPortal.Data;
using PhbPortal.Data.Queries;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.Policies;
using PhbPortal.Web.Access;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.Startup;

namespace PhbPortal.Web.Features.Checks;

/// <summary>What was seen of whoever is paid for a line of support: employer, contract and pay, register, insurance.</summary>
[Opens<PlanAccess>(Act.Draft), WhileTheyLive]
[ComparesEditors]
[Route("plans/{plan}/support/{line:int}/checks")]
public sealed class ChecksController(PortalDbContext db, PortalClock clock) : Controller
{
    [HttpGet("")]
    public Task<IActionResult> Record(string plan, int line, CancellationToken ct) =>
        WhileOpen(plan, line, ct, (kept, support) => ShowAsync(kept, support, null, ct));

    [HttpPost("")]
    public Task<IActionResult> Record(string plan, int line, ChecksForm form, CancellationToken ct) =>
        WhileOpen(
            plan,
            line,
            ct,
            async (kept, support) =>
            {
                if (support.Questions == PayeeQuestions.None)
                    return Redirect(ListOf(plan));
                form.JudgeAgainst(support, clock.Today, ModelState);
                if (!ModelState.IsValid)
                    return await ShowAsync(kept, support, form, ct);
                if (form.Version != kept.Version)
                    return this.Compare(form, ChecksForm.From(kept, support), "Who is paid", ListOf(plan), () => Done(plan));
                kept.RecordChecks(line, form.Seen);
                return await db.TrySaveAsync(ct) ? Done(plan) : await Record(plan, line, form, ct);
            }
        );

    private async Task<IActionResult> WhileOpen(
        string plan,
        int line,
        CancellationToken ct,
        Func<CarePlan, PlannedSupport, Task<IActionResult>> then
    )
    {
        if (
            await db.WithSupportAsync(plan, ct) is not { } kept
            || kept.Supports.FirstOrDefault(support => support.Line == line) is not { } support
        )
            return NotFound();
        return kept.IsOpen ? await then(kept, support) : this.PlanClosed(kept);
    }

    private async Task<IActionResult> ShowAsync(CarePlan kept, PlannedSupport support, ChecksForm? typed, CancellationToken ct) =>
        await PlanHeading.LoadAsync(db, kept.Reference, clock.Today, ct) is { } heading
            ? View(nameof(Record), new ChecksPage(heading, support, typed ?? ChecksForm.From(kept, support)))
            : NotFound();

    private RedirectResult Done(string plan)
    {
        TempData[PageText.Done] = "Kept what was seen of who is paid";
        return Redirect(ListOf(plan));
    }

    private static string ListOf(string plan) => $"/plans/{plan}/support";
}
