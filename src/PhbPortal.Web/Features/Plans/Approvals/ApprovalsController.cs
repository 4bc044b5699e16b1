using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Data.Queries;
using PhbPortal.Domain.Budgets;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.Rules;
using PhbPortal.Web.Access;
using PhbPortal.Web.Editing;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.Time;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Plans.Approvals;

/// <summary>An approver other than the author decides a submitted plan: approve, return with points, or not agree.</summary>
[Opens<PlanAccess>(Act.Decide)]
public sealed class ApprovalsController(PortalDbContext db, PortalClock clock) : PortalController
{
    [HttpGet("approvals/{reference}")]
    public async Task<IActionResult> Decide(string reference) =>
        await db.PlanForDecisionAsync(reference, CancellationToken) is { } whole
            ? await Show(whole, new() { Version = whole.Plan.Version }, [])
            : NotFound();

    [HttpPost("approvals/{reference}")]
    public Task<IActionResult> Decide(string reference, DecidePlanForm form) => this.EditAsync(db, () => DecideAsync(reference, form));

    private async Task<Edit> DecideAsync(string reference, DecidePlanForm form)
    {
        if (await db.PlanForDecisionAsync(reference, CancellationToken) is not { } whole)
            return Edit.Answer(NotFound());
        if (whole.Plan.State != PlanState.Submitted || !ModelState.IsValid)
            return Edit.Answer(await Show(whole, form, []));
        if (form.Version != whole.Plan.Version)
        {
            ModelState.AddModelError("", "The plan was changed while this page was open. Read it again before you decide.");
            form.Version = whole.Plan.Version;
            return Edit.Answer(await Show(whole, form, []));
        }

        if (await db.MayDecideAsync(whole.Plan.SiteId, clock.Today, CancellationToken) is { IsRefused: true } over)
            return Edit.Answer(await Show(whole, form, [over]));
        return form.Decision == DecidePlanForm.Approve
            ? await Approve(whole, form)
            : Keep(
                whole.Plan.Return(whole.Case, form.Decision == DecidePlanForm.NotAgreed, form.Reasons.Tidy(), clock.OccasionBy(Me.Actor))
            );
    }

    private async Task<Edit> Approve(PlanForDecision whole, DecidePlanForm form)
    {
        var book = await db.PolicyBookAsync(whole.Plan.SiteId, CancellationToken);
        var previous = await db.PlanInForceAsync(whole.Plan, CancellationToken);
        var outcome = PlanApproval.Decide(whole.ToDecide, form.Statements, previous, clock.OccasionBy(Me.Actor).JudgedBy(book));
        if (outcome is not PlanApproved approved)
            return Edit.Answer(await Show(whole, form, ((ApprovalRefused)outcome).Refusals));
        db.Commitments.AddRange(approved.MovedOrders);
        if (approved.Exception is { } exception)
            db.Decisions.Add(exception);
        if (approved.FirstReview is { } review)
            db.Reviews.Add(review);
        return Keep(approved.Decision);
    }

    private Edit Keep(Decision decision)
    {
        db.Decisions.Add(decision);
        return Edit.Save(() => Redirect($"/decisions/{decision.Reference}"));
    }

    // For a decided plan the decision is shown, so that pressing the button again or going back does no harm.
    private async Task<IActionResult> Show(PlanForDecision whole, DecidePlanForm form, IReadOnlyList<Ruling> refusals)
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
                .FirstOrDefaultAsync(b => b.CaseId == whole.Plan.CaseId && b.CarePlan.State == PlanState.Approved, CancellationToken);
        return View(
            nameof(Decide),
            DecidePlanPage.Of(whole, form, refusals, Me, clock.Today) with
            {
                GivesUpAfter = givenUp?.LastDayBefore(whole.Plan, clock.Today),
            }
        );
    }
}
