using Microsoft.AspNetCore.Mvc;
using PhbPortal.Data;
using PhbPortal.Data.Queries;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.Support;
using PhbPortal.Web.Access;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.Time;

namespace PhbPortal.Web.Features.Plans.Payees;

/// <summary>What was seen of whoever is paid for a line of support: employer, contract and pay, register, insurance.</summary>
[Opens<PlanAccess>(Act.Draft), WhileTheyLive]
[ComparesEditors]
[Route("plans/{plan}/support/{line:int}/checks")]
public sealed class ChecksController(PortalDbContext db, PortalClock clock) : Controller
{
    [HttpGet("")]
    public Task<IActionResult> Record(string plan, int line, CancellationToken cancellationToken) =>
        WhileOpen(plan, line, cancellationToken, (kept, support) => ShowAsync(kept, support, null, cancellationToken));

    [HttpPost("")]
    public Task<IActionResult> Record(string plan, int line, ChecksForm form, CancellationToken cancellationToken) =>
        WhileOpen(
            plan,
            line,
            cancellationToken,
            async (kept, support) =>
            {
                if (support.Questions == PayeeQuestions.None)
                    return Redirect(ListOf(plan));
                form.JudgeAgainst(support, clock.Today, ModelState);
                if (!ModelState.IsValid)
                    return await ShowAsync(kept, support, form, cancellationToken);
                if (form.Version != kept.Version)
                    return this.Compare(form, ChecksForm.From(kept, support), "Who is paid", ListOf(plan), () => Done(plan));
                kept.RecordChecks(line, form.Seen);
                return await db.TrySaveAsync(cancellationToken) ? Done(plan) : await Record(plan, line, form, cancellationToken);
            }
        );

    private async Task<IActionResult> WhileOpen(
        string plan,
        int line,
        CancellationToken cancellationToken,
        Func<CarePlan, PlannedSupport, Task<IActionResult>> then
    )
    {
        if (
            await db.WithSupportAsync(plan, cancellationToken) is not { } kept
            || kept.Supports.FirstOrDefault(support => support.Line == line) is not { } support
        )
            return NotFound();
        return kept.IsOpen ? await then(kept, support) : this.PlanClosed(kept);
    }

    private async Task<IActionResult> ShowAsync(
        CarePlan kept,
        PlannedSupport support,
        ChecksForm? typed,
        CancellationToken cancellationToken
    ) =>
        await PlanHeading.LoadAsync(db, kept.Reference, clock.Today, cancellationToken) is { } heading
            ? View(nameof(Record), new ChecksPage(heading, support, typed ?? ChecksForm.From(kept, support)))
            : NotFound();

    private RedirectResult Done(string plan)
    {
        TempData[PageText.Done] = "Kept what was seen of who is paid";
        return Redirect(ListOf(plan));
    }

    private static string ListOf(string plan) => $"/plans/{plan}/support";
}
