using System.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using PhbPortal.Data;
using PhbPortal.Data.Queries;
using PhbPortal.Domain.Budgets;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Web.Access;
using PhbPortal.Web.Editing;
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
    public Task<IActionResult> Record(string budget, SpendForm form)
    {
        Budget? root = null;
        return this.EditAsync(
            db,
            async () =>
            {
                root = await db.BudgetWithLineAsync(budget, form.Line, CancellationToken);
                if (root is null)
                    return Edit.Answer(NotFound());
                if (await db.SentBefore(root.Id, form.RequestId, CancellationToken) is { } sent)
                    return Edit.Answer(RecordedOnce(SpendTold.Href(budget, sent)));
                var support = root.CarePlan.Supports.SingleOrDefault();
                if (ModelState.IsValid && support is null)
                    ModelState.AddModelError("Form.Line", "Choose a line of the plan");
                var order = await db
                    .Commitments.Where(o => o.BudgetId == root.Id)
                    .ChosenAsync(form.Order, form.Line, ModelState, CancellationToken);
                if (!ModelState.IsValid || form.Change)
                    return Edit.Answer(await Again(budget, form));
                return await JudgeAsync(root, support!, order, form);
            },
            () => db.TryPostAsync(root!, form.RequestId, CancellationToken),
            () => Again(budget, form, "Form.Amount", Stale.MoneyLeft("recorded"))
        );
    }

    private async Task<Edit> JudgeAsync(Budget budget, PlannedSupport support, Commitment? order, SpendForm form)
    {
        var attempt = await SpendAttempt.MakeAsync(db, budget, support, order, form, clock.OccasionBy(Me.Actor), CancellationToken);
        var spend = attempt.Spend;
        return attempt switch
        {
            RecordedSpend { Outcome: var outcome } => Edit.Save(() =>
                RedirectWithMessage(SpendTold.Href(budget.Reference, outcome), SpendTold.Words(spend, outcome))
            ),
            RefusedSpend refused => Edit.Answer(
                await Again(
                    budget.Reference,
                    form,
                    budget.Period.Contains(spend.HappenedOn) && !budget.HasEnded(spend.HappenedOn) ? "Form.Line" : "Form.SpentOn",
                    NextStepText.After(refused.Ruling)
                )
            ),
            UnusualSpend => Edit.Answer(await AskAsync(budget.Reference, form, new(spend.Support.What, spend.Amount, spend.UsualCost))),
            _ => throw new UnreachableException($"Nothing is done about {attempt.GetType().Name}."),
        };
    }

    // The amount looks like a typing mistake, so it is queried once.
    private async Task<IActionResult> AskAsync(string budget, SpendForm form, UnusualAmount unusual)
    {
        db.ChangeTracker.Clear();
        return await RecordSpendPage.LoadAsync(db, budget, clock.Today, form, CancellationToken) is { } page
            ? View("Unusual", page with { Unusual = unusual })
            : NotFound();
    }

    private async Task<IActionResult> Again(string budget, SpendForm form, string field = "", string? words = null)
    {
        if (words is not null)
            ModelState.AddModelError(field, words);
        db.ChangeTracker.Clear();
        return await RecordSpendPage.LoadAsync(db, budget, clock.Today, form, CancellationToken) is { } page
            ? View("Record", page)
            : NotFound();
    }
}
