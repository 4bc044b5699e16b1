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
public sealed class PayeesController(PortalDbContext db, PortalClock clock) : PortalController
{
    [HttpGet("plans/{plan}/support/{line:int}/checks")]
    public Task<IActionResult> Record(string plan, int line) =>
        WhileOpen(plan, line, (kept, support) => ShowAsync(kept, support, null));

    [HttpPost("plans/{plan}/support/{line:int}/checks")]
    public Task<IActionResult> Record(string plan, int line, ChecksForm form) =>
        WhileOpen(
            plan,
            line,
            async (kept, support) =>
            {
                if (support.Questions == PayeeQuestions.None)
                    return Redirect(ListOf(plan));
                form.JudgeAgainst(support, clock.Today, ModelState);
                if (!ModelState.IsValid)
                    return await ShowAsync(kept, support, form);
                if (form.Version != kept.Version)
                    return this.Compare(form, ChecksForm.From(kept, support), "Who is paid", ListOf(plan), () => Done(plan));
                kept.RecordChecks(line, form.Seen);
                return await db.TrySaveAsync(CancellationToken) ? Done(plan) : await Record(plan, line, form);
            }
        );

    private async Task<IActionResult> WhileOpen(
        string plan,
        int line,
        Func<CarePlan, PlannedSupport, Task<IActionResult>> then
    )
    {
        if (
            await db.WithSupportAsync(plan, CancellationToken) is not { } kept
            || kept.Supports.FirstOrDefault(support => support.Line == line) is not { } support
        )
            return NotFound();
        return kept.IsOpen ? await then(kept, support) : this.PlanClosed(kept);
    }

    private async Task<IActionResult> ShowAsync(
        CarePlan kept,
        PlannedSupport support,
        ChecksForm? typed) =>
        await PlanHeading.LoadAsync(db, kept.Reference, clock.Today, CancellationToken) is { } heading
            ? View(nameof(Record), new ChecksPage(heading, support, typed ?? ChecksForm.From(kept, support)))
            : NotFound();

    private RedirectResult Done(string plan) =>
        RedirectWithMessage(ListOf(plan), "Kept what was seen of who is paid");

    private static string ListOf(string plan) => $"/plans/{plan}/support";
}
