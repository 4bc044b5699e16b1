using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Data.Queries;
using PhbPortal.Domain.Budgets;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.Policies;
using PhbPortal.Web.Access;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.Startup;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Approvals;

/// <summary>An approver other than the author decides about a plan that was sent: approve, send back with points, or not agree.</summary>
[Opens<PlanAccess>(Act.Decide)]
[Route("approvals/{reference}")]
public sealed class ApprovalsController(PortalDbContext db, PortalClock clock) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Decide(string reference, CancellationToken ct) =>
        await db.PlanForDecisionAsync(reference, ct) is { } whole
            ? await Show(whole, new() { Version = whole.Plan.Version }, [], ct)
            : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> Decide(string reference, DecideForm form, CancellationToken ct)
    {
        if (await db.PlanForDecisionAsync(reference, ct) is not { } whole)
            return NotFound();
        if (whole.Plan.State != PlanState.Submitted || !ModelState.IsValid)
            return await Show(whole, form, [], ct);
        if (form.Version != whole.Plan.Version)
        {
            ModelState.AddModelError("", "The plan was changed while this page was open. Read it again before you decide.");
            form.Version = whole.Plan.Version;
            return await Show(whole, form, [], ct);
        }

        if (await db.MayDecideAsync(whole.Plan.SiteId, clock.Today, ct) is { IsRefused: true } over)
            return await Show(whole, form, [over], ct);
        if (form.Decision == DecideForm.Approve)
            return await Approve(whole, form, ct);
        var decision = whole.Plan.Return(
            whole.Case,
            form.Decision == DecideForm.NotAgreed,
            form.Reasons.Tidy(),
            clock.Today,
            SignedIn.From(User).Actor
        );
        return await Keep(reference, decision, form, ct);
    }

    private async Task<IActionResult> Approve(PlanForDecision whole, DecideForm form, CancellationToken ct)
    {
        var policies = (await db.PolicyBookAsync(whole.Plan.SiteId, ct)).On(whole.Budget?.FirstDay ?? whole.Plan.FirstDay);
        var previous = await db.PlanInForceAsync(whole.Plan, clock.Today, ct);
        var outcome = PlanApproval.Decide(
            whole.Plan,
            whole.Case,
            whole.Case.Person,
            whole.Budget,
            whole.Gate,
            form.Statements,
            previous,
            policies,
            SignedIn.From(User).Actor,
            clock.Today,
            clock.NowUtc
        );
        if (outcome is not PlanApproved approved)
            return await Show(whole, form, ((ApprovalRefused)outcome).Refusals, ct);
        db.Commitments.AddRange(approved.MovedOrders);
        if (approved.Exception is { } exception)
            db.Decisions.Add(exception);
        if (approved.FirstReview is { } review)
            db.Reviews.Add(review);
        return await Keep(whole.Plan.Reference, approved.Decision, form, ct);
    }

    private async Task<IActionResult> Keep(string reference, Decision decision, DecideForm form, CancellationToken ct)
    {
        db.Decisions.Add(decision);
        return await db.TrySaveAsync(ct) ? Redirect($"/decisions/{decision.Reference}") : await Decide(reference, form, ct);
    }

    // A decided plan is answered by what was decided, so a second press of the button or the back button does no harm.
    private async Task<IActionResult> Show(PlanForDecision whole, DecideForm form, IReadOnlyList<Ruling> refusals, CancellationToken ct)
    {
        if (whole.Plan.State != PlanState.Submitted)
            return this.PlanClosed(whole.Plan);
        var statements = PlanApproval.StatementsRule(whole.Plan, clock.Today).Id;
        foreach (var refusal in refusals)
            ModelState.AddModelError(form.LacksAStatement && refusal.RuleId == statements ? "Form.MeetsNeeds" : "", refusal.Words);
        var givenUp = whole.Plan.WantsBudget
            ? null
            : await db
                .Budgets.AsNoTracking()
                .RunningOn(clock.Today)
                .FirstOrDefaultAsync(b => b.CaseId == whole.Plan.CaseId && b.CarePlan.State == PlanState.Approved, ct);
        return View(
            nameof(Decide),
            DecidePage.Of(whole, form, refusals, SignedIn.From(User), clock.Today) with
            {
                GivesUpAfter = givenUp?.LastDayBefore(whole.Plan, clock.Today),
            }
        );
    }
}
