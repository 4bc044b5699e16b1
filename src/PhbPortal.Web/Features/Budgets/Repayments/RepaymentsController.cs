using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Data.Queries;
using PhbPortal.Domain.Budgets;
using PhbPortal.Web.Access;
using PhbPortal.Web.Editing;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.Time;

namespace PhbPortal.Web.Features.Budgets.Repayments;

/// <summary>An approver requests repayment from a direct payment. No money moves: what is returned is recorded when it is.</summary>
[Opens<BudgetAccess>(Act.Decide)]
public sealed class RepaymentsController(PortalDbContext db, PortalClock clock) : PortalController
{
    [HttpGet("budgets/{budget}/repayment")]
    public async Task<IActionResult> AskBack(string budget) =>
        await AskBackPage.LoadAsync(db, budget, null, clock.Today, CancellationToken) is { } page ? View(page) : NotFound();

    [HttpPost("budgets/{budget}/repayment")]
    public Task<IActionResult> AskBack(string budget, AskBackForm form) =>
        this.EditAsync(
            db,
            async () =>
            {
                var root = await db
                    .Budgets.WithParts()
                    .SingleOrDefaultAsync(b => b.Reference == budget && b.State == BudgetState.Live, CancellationToken);
                if (root is null)
                    return Edit.Answer(NotFound());
                if (!ModelState.IsValid || !root.IsPaidDirectly)
                    return Edit.Answer(await Again(budget, form));
                if (await SentBefore(root, form) is { } before)
                    return Edit.Answer(RecordedOnce($"/decisions/{before}"));
                if (form.Version != root.Version)
                    return Edit.Answer(await Again(budget, form, Stale.Budget));
                if (await db.MayDecideAsync(root.SiteId, clock.Today, CancellationToken) is { IsRefused: true } over)
                    return Edit.Answer(await Again(budget, form, over.Words));
                var outcome = root.AskBack(
                    form.ToNotice(),
                    await db.CaseForEndingAsync(root, CancellationToken),
                    clock.OccasionBy(Me.Actor).JudgedBy(await db.PolicyBookAsync(root.SiteId, CancellationToken)),
                    await db.StillAskedAsync(root, CancellationToken)
                );
                if (outcome is not RepaymentAsked { Decision: var decision } asked)
                    return Edit.Answer(await Again(budget, form, (RepaymentNotAsked)outcome));
                db.Add(asked.Repayment);
                return Edit.Save(() =>
                    RedirectWithMessage(
                        $"/decisions/{decision.Reference}",
                        $"{form.ToNotice().Sum} is asked back. Nothing is taken: record it when it comes back."
                    )
                );
            },
            lost: () => Again(budget, form, Stale.Budget)
        );

    private Task<string?> SentBefore(Budget root, AskBackForm form) =>
        db.RepaymentSentBeforeAsync(root, form.ToNotice(), Me.UserId, clock.Today, CancellationToken);

    private Task<IActionResult> Again(string budget, AskBackForm form, RepaymentNotAsked refused)
    {
        foreach (var refusal in refused.Refusals)
            ModelState.AddModelError(AskBackForm.FieldOf(refusal), refusal.Words);
        return Again(budget, form);
    }

    private async Task<IActionResult> Again(string budget, AskBackForm form, string? words = null)
    {
        if (words is not null)
            ModelState.AddModelError("", words);
        db.ChangeTracker.Clear();
        ModelState.Remove("Form.Version");
        return await AskBackPage.LoadAsync(db, budget, form, clock.Today, CancellationToken) is { } page
            ? View(nameof(AskBack), page)
            : NotFound();
    }
}
