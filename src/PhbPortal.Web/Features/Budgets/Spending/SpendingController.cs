using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Data.Queries;
using PhbPortal.Domain.Budgets;
using PhbPortal.Web.Access;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.Time;

namespace PhbPortal.Web.Features.Budgets.Spending;

/// <summary>Recording what was spent.</summary>
[Opens<BudgetAccess>(Act.Pay)]
public sealed class SpendingController(PortalDbContext db, PortalClock clock) : PortalController
{
    [HttpGet("budgets/{budget}/spending/record")]
    public async Task<IActionResult> Record(string budget) =>
        await RecordSpendPage.LoadAsync(db, budget, clock.Today, null, CancellationToken) is { } page ? View(page) : NotFound();

    [HttpPost("budgets/{budget}/spending/record")]
    public async Task<IActionResult> Record(string budget, SpendForm form)
    {
        var root = await db
            .Budgets.WithParts()
            .Include(b => b.CarePlan.Case.PaymentConditions)
            .Include(b => b.CarePlan.Supports.Where(s => s.Line == form.Line))
            .Include(b => b.CarePlan.Asked.Where(r => r.Line == form.Line))
            .SingleOrDefaultAsync(b => b.Reference == budget, CancellationToken);
        if (root is null)
            return NotFound();
        if (await db.SentBefore(root.Id, form.RequestId, CancellationToken) is { } sent)
            return SentTwice(budget, sent);
        var support = root.CarePlan.Supports.SingleOrDefault();
        if (ModelState.IsValid && support is null)
            ModelState.AddModelError("Form.Line", "Choose a line of the plan");
        var order = await db
            .Commitments.Where(o => o.BudgetId == root.Id)
            .ChosenAsync(form.Order, form.Line, ModelState, CancellationToken);
        if (!ModelState.IsValid || form.Change)
            return await Again(budget, form, null);

        var attempt = await SpendAttempt.MakeAsync(db, root, support!, order, form, clock.OccasionBy(Me.Actor), CancellationToken);
        return await AnswerAsync(root, attempt, form);
    }

    private async Task<IActionResult> AnswerAsync(Budget budget, SpendAttempt attempt, SpendForm form)
    {
        var spend = attempt.Spend;
        switch (attempt)
        {
            case KeptSpend { IsNew: true, Outcome: var outcome }:
                return RedirectWithMessage(SpendTold.Href(budget, outcome), SpendTold.Words(spend, outcome));
            case KeptSpend:
                return SentTwice(budget.Reference, (await db.SentBefore(budget.Id, form.RequestId, CancellationToken))!);
            case UnusualSpend:
                return await Again(budget.Reference, form, new(spend.Support.What, spend.Amount, spend.UsualCost));
            case RefusedSpend refused:
                ModelState.AddModelError(
                    budget.Period.Contains(spend.HappenedOn) && !budget.HasEnded(spend.HappenedOn) ? "Form.Line" : "Form.SpentOn",
                    NextStepText.After(refused.Ruling)
                );
                break;
            default:
                ModelState.AddModelError(
                    "Form.Amount",
                    "Somebody else changed this budget while you were typing. Nothing was recorded. Look at what is left now, "
                        + "and send it again"
                );
                break;
        }

        return await Again(budget.Reference, form, null);
    }

    private async Task<IActionResult> Again(string budget, SpendForm form, UnusualAmount? unusual)
    {
        db.ChangeTracker.Clear();
        var page = await RecordSpendPage.LoadAsync(db, budget, clock.Today, form, CancellationToken);
        if (page is null)
            return NotFound();
        return unusual is null ? View("Record", page) : View("Unusual", page with { Unusual = unusual });
    }

    private RedirectResult SentTwice(string budget, AlreadySent sent) =>
        RecordedOnce(sent.Bill is { } bill ? $"/bills/{bill}" : $"/budgets/{budget}/spending/{sent.PostingNumber}");
}
