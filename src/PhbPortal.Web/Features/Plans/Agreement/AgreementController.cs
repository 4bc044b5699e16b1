using Microsoft.AspNetCore.Mvc;
using PhbPortal.Data;
using PhbPortal.Data.Queries;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Access;
using PhbPortal.Web.Editing;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.Time;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Plans.Agreement;

/// <summary>The person's agreement on paper, and submitting the agreed plan for approval (D15).</summary>
[Opens<PlanAccess>(Act.Write), WhileTheyLive]
public sealed class AgreementController(PortalDbContext db, PortalClock clock) : PortalController
{
    private const string ChangedMeanwhile = "The plan was changed while this page was open. Check it again before you go on.";

    [HttpGet("plans/{plan}/agreement"), Opens<PlanAccess>(Act.Assess)]
    public async Task<IActionResult> Record(string plan) =>
        await db.WithSectionsAsync(plan, CancellationToken) is { } kept ? Show(kept, null) : NotFound();

    [HttpPost("plans/{plan}/agreement"), Opens<PlanAccess>(Act.Assess)]
    public Task<IActionResult> Record(string plan, AgreementForm form) =>
        this.EditAsync(
            db,
            async () =>
            {
                if (await db.WithSectionsAsync(plan, CancellationToken) is not { } kept)
                    return Edit.Answer(NotFound());
                if (kept.IsOpen && form.IsIn(kept))
                    return Edit.Answer(Redirect($"/plans/{plan}"));
                if (kept.IsOpen && form.Version != kept.Version)
                    ModelState.AddModelError("", ChangedMeanwhile);
                if (!kept.IsOpen || !ModelState.IsValid)
                    return Edit.Answer(Show(kept, form));
                kept.RecordAgreement(form.On!.Value!.Value, form.By.TidyName(), Enum.Parse<AgreedAs>(form.AsWho!), AgreedHow.OnPaper);
                return Edit.Save(() => RedirectWithMessage($"/plans/{plan}", "Agreement recorded"));
            }
        );

    [HttpGet("plans/{plan}/submit")]
    public async Task<IActionResult> Submit(string plan) =>
        await db.PlanForDecisionAsync(plan, CancellationToken) is { } whole ? Show(whole) : NotFound();

    [HttpPost("plans/{plan}/submit")]
    public Task<IActionResult> Submit(string plan, SubmitForm form) =>
        this.EditAsync(
            db,
            async () =>
            {
                if (await db.PlanForDecisionAsync(plan, CancellationToken) is not { } whole)
                    return Edit.Answer(NotFound());
                if (whole.Plan.State == PlanState.Submitted)
                    return Edit.Answer(Redirect($"/plans/{plan}"));
                if (whole.Plan.IsOpen && form.Version != whole.Plan.Version)
                    ModelState.AddModelError("", ChangedMeanwhile);
                if (!whole.Plan.IsOpen || whole.Gaps.Count > 0 || !ModelState.IsValid)
                    return Edit.Answer(Show(whole));
                var due = whole.DueIfSentOn(
                    clock.Today,
                    await db.PolicyBookAsync(whole.Plan.SiteId, CancellationToken),
                    await db.UkCalendarAsync(CancellationToken)
                );
                whole.Plan.Submit(whole.Case, clock.OccasionBy(Me.Actor), due);
                return Edit.Save(() =>
                    RedirectWithMessage(
                        $"/plans/{plan}",
                        due is { } by ? $"Sent for approval. A decision is due by {by.InFull()}" : "Sent for approval"
                    )
                );
            }
        );

    private IActionResult Show(CarePlan plan, AgreementForm? typed) =>
        plan.IsOpen ? View(nameof(Record), AgreementPage.Of(plan, typed, clock.Today)) : this.PlanClosed(plan);

    private IActionResult Show(PlanForDecision whole) =>
        whole.Plan.IsOpen ? View(nameof(Submit), SubmitPage.Of(whole, clock.Today)) : this.PlanClosed(whole.Plan);
}
