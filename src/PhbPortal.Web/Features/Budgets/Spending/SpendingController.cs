using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Data.Queries;
using PhbPortal.Domain.Budgets;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Access;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.SignIn;
using PhbPortal.Web.Time;
using PhbPortal.Web.Ui;

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

        _ = Money.TryParse(form.Amount, out var amount); // the validator read it before
        var spend = new Spend(form.RequestId, support!, amount, form.SpentOn!.Value!.Value, form.What.Tidy())
        {
            OrderedOn = order?.OrderedOn,
        };
        var part = root.PartFor(support!.Model, support.Funder);
        if (!form.Confirmed && part is not null && spend.IsUnusual(-part.Agreed))
            return await Again(budget, form, new(support.What, amount, spend.UsualCost));
        return await Judge(root, spend, order, form);
    }

    private async Task<IActionResult> Judge(
        Budget budget,
        Spend spend,
        Commitment? order,
        SpendForm form)
    {
        var outcome = await db.RecordSpendAsync(budget, spend, order, Me.Actor, clock.NowUtc, CancellationToken);
        if (outcome is SpendRefused refused)
        {
            ModelState.AddModelError(
                budget.Period.Contains(spend.HappenedOn) && !budget.HasEnded(spend.HappenedOn) ? "Form.Line" : "Form.SpentOn",
                refused.Ruling.Words
            );
            return await Again(budget.Reference, form, null);
        }

        switch (await db.KeepAsync(budget, form.RequestId, CancellationToken))
        {
            case Kept.Saved:
                return RedirectWithMessage(SpendTold.Href(budget, outcome), SpendTold.Words(spend, outcome));
            case Kept.SentAlready:
                return SentTwice(budget.Reference, (await db.SentBefore(budget.Id, form.RequestId, CancellationToken))!);
            default:
                ModelState.AddModelError(
                    "Form.Amount",
                    "Somebody else changed this budget while you were typing. Nothing was recorded. Look at what is left now, and send it again"
                );
                return await Again(budget.Reference, form, null);
        }
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
