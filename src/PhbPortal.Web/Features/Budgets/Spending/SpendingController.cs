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
[Route("budgets/{budget}/spending/record")]
public sealed class SpendingController(PortalDbContext db, PortalClock clock) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Record(string budget, CancellationToken cancellationToken) =>
        await RecordSpendPage.LoadAsync(db, budget, clock.Today, null, cancellationToken) is { } page ? View(page) : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> Record(string budget, SpendForm form, CancellationToken cancellationToken)
    {
        var root = await db
            .Budgets.WithParts()
            .Include(b => b.CarePlan.Case.PaymentConditions)
            .Include(b => b.CarePlan.Supports.Where(s => s.Line == form.Line))
            .Include(b => b.CarePlan.Asked.Where(r => r.Line == form.Line))
            .SingleOrDefaultAsync(b => b.Reference == budget, cancellationToken);
        if (root is null)
            return NotFound();
        if (await db.SentBefore(root.Id, form.RequestId, cancellationToken) is { } sent)
            return SentTwice(budget, sent);
        var support = root.CarePlan.Supports.SingleOrDefault();
        if (ModelState.IsValid && support is null)
            ModelState.AddModelError("Form.Line", "Choose a line of the plan");
        var order = await db
            .Commitments.Where(o => o.BudgetId == root.Id)
            .ChosenAsync(form.Order, form.Line, ModelState, cancellationToken);
        if (!ModelState.IsValid || form.Change)
            return await Again(budget, form, null, cancellationToken);

        _ = Money.TryParse(form.Amount, out var amount); // the validator read it before
        var spend = new Spend(form.RequestId, support!, amount, form.SpentOn!.Value!.Value, form.What.Tidy())
        {
            OrderedOn = order?.OrderedOn,
        };
        var part = root.PartFor(support!.Model, support.Funder);
        if (!form.Confirmed && part is not null && spend.IsUnusual(-part.Agreed))
            return await Again(budget, form, new(support.What, amount, spend.UsualCost), cancellationToken);
        return await Judge(root, spend, order, form, cancellationToken);
    }

    private async Task<IActionResult> Judge(
        Budget budget,
        Spend spend,
        Commitment? order,
        SpendForm form,
        CancellationToken cancellationToken
    )
    {
        var outcome = await db.RecordSpendAsync(budget, spend, order, SignedIn.From(User).Actor, clock.NowUtc, cancellationToken);
        if (outcome is SpendRefused refused)
        {
            ModelState.AddModelError(
                budget.Period.Contains(spend.HappenedOn) && !budget.HasEnded(spend.HappenedOn) ? "Form.Line" : "Form.SpentOn",
                refused.Ruling.Words
            );
            return await Again(budget.Reference, form, null, cancellationToken);
        }

        switch (await db.KeepAsync(budget, form.RequestId, cancellationToken))
        {
            case Kept.Saved:
                TempData[PageText.Done] = SpendTold.Words(spend, outcome);
                return Redirect(SpendTold.Href(budget, outcome));
            case Kept.SentAlready:
                return SentTwice(budget.Reference, (await db.SentBefore(budget.Id, form.RequestId, cancellationToken))!);
            default:
                ModelState.AddModelError(
                    "Form.Amount",
                    "Somebody else changed this budget while you were typing. Nothing was recorded. Look at what is left now, and send it again"
                );
                return await Again(budget.Reference, form, null, cancellationToken);
        }
    }

    private async Task<IActionResult> Again(string budget, SpendForm form, UnusualAmount? unusual, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        var page = await RecordSpendPage.LoadAsync(db, budget, clock.Today, form, cancellationToken);
        if (page is null)
            return NotFound();
        return unusual is null ? View("Record", page) : View("Unusual", page with { Unusual = unusual });
    }

    private RedirectResult SentTwice(string budget, AlreadySent sent) =>
        this.RecordedOnce(sent.Bill is { } bill ? $"/bills/{bill}" : $"/budgets/{budget}/spending/{sent.PostingNumber}");
}
