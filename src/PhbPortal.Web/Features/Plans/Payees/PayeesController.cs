using Microsoft.AspNetCore.Mvc;
using PhbPortal.Data;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.Support;
using PhbPortal.Web.Access;
using PhbPortal.Web.Editing;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.Time;

namespace PhbPortal.Web.Features.Plans.Payees;

/// <summary>What was seen of whoever is paid for a line of support: employer, contract and pay, register, insurance.</summary>
[Opens<PlanAccess>(Act.Draft), WhileTheyLive]
[ComparesEditors]
public sealed class PayeesController(PortalDbContext db, PortalClock clock) : PlanEditingController(db, clock)
{
    [HttpGet("plans/{plan}/support/{line:int}/checks")]
    public Task<IActionResult> Record(string plan, int line) => ShowChecksAsync(plan, line, null);

    [HttpPost("plans/{plan}/support/{line:int}/checks")]
    public Task<IActionResult> Record(string plan, int line, ChecksForm form) =>
        EditAsync(
            plan,
            async kept =>
            {
                if (SupportOf(kept, line) is not { } support)
                    return Edit.Answer(NotFound());
                if (support.Questions == PayeeQuestions.None)
                    return Edit.Answer(Redirect(HrefAfter(plan)));
                form.JudgeAgainst(support, Clock.Today, ModelState);
                if (!ModelState.IsValid)
                    return Edit.Answer(await ShowChecksAsync(plan, line, form));
                if (form.Version != kept.Version)
                    return Edit.Answer(
                        this.Compare(form, ChecksForm.From(kept, support), "Who is paid", HrefAfter(plan), () => DoneWithChecks(plan))
                    );
                kept.RecordChecks(line, form.ToChecks());
                return Edit.Save(() => DoneWithChecks(plan));
            }
        );

    protected override string HrefAfter(string plan) => $"/plans/{plan}/support";

    private static PlannedSupport? SupportOf(CarePlan plan, int line) => plan.Supports.FirstOrDefault(support => support.Line == line);

    private Task<IActionResult> ShowChecksAsync(string plan, int line, ChecksForm? typed) =>
        ShowAsync(
            plan,
            nameof(Record),
            (heading, kept) =>
                SupportOf(kept, line) is { } support ? new ChecksPage(heading, support, typed ?? ChecksForm.From(kept, support)) : null
        );

    private RedirectResult DoneWithChecks(string plan) => Done(plan, "Kept what was seen of who is paid");
}
