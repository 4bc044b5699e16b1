using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Data.Queries;
using PhbPortal.Domain.Budgets;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Access;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.Time;

namespace PhbPortal.Web.Features.Budgets.Orders;

/// <summary>Orders and agreed regular services that are not billed yet.</summary>
[Opens<BudgetAccess>(Act.Read)]
[Route("budgets/{budget}/orders")]
public sealed class OrdersController(PortalDbContext db, PortalClock clock) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(string budget, string? page, CancellationToken cancellationToken) =>
        await OrdersPage.LoadAsync(db, budget, clock.Today, page, cancellationToken) is { } orders ? View(orders) : NotFound();

    [Opens<BudgetAccess>(Act.Pay)]
    [HttpGet("place")]
    public async Task<IActionResult> Place(string budget, CancellationToken cancellationToken) =>
        await PlaceOrderPage.LoadAsync(db, budget, clock.Today, null, cancellationToken) is { } page ? View(page) : NotFound();

    [Opens<BudgetAccess>(Act.Pay)]
    [HttpPost("place")]
    public async Task<IActionResult> Place(string budget, PlaceOrderForm form, CancellationToken cancellationToken)
    {
        var root = await db
            .Budgets.WithParts()
            .Include(b => b.CarePlan.Case.PaymentConditions)
            .Include(b => b.CarePlan.Supports.Where(s => s.Line == form.Line))
            .Include(b => b.CarePlan.Asked.Where(r => r.Line == form.Line))
            .SingleOrDefaultAsync(b => b.Reference == budget, cancellationToken);
        if (root is not { State: BudgetState.Live })
            return NotFound();
        if (await db.Commitments.AnyAsync(o => o.BudgetId == root.Id && o.RequestId == form.RequestId, cancellationToken))
            return SentTwice(budget);
        if (ModelState.IsValid && root.CarePlan.Supports.Count == 0)
            ModelState.AddModelError("Form.Line", "Choose a line of the plan");
        return ModelState.IsValid ? await Judge(root, form, cancellationToken) : await Again(budget, form, cancellationToken);
    }

    /// <summary>Lets go what an order still keeps aside.</summary>
    [Opens<BudgetAccess>(Act.Pay)]
    [HttpPost("{order}/close")]
    public async Task<IActionResult> Close(string budget, string order, CancellationToken cancellationToken)
    {
        var commitment = await db.Commitments.SingleOrDefaultAsync(
            o => o.Reference == order && o.Budget.Reference == budget,
            cancellationToken
        );
        if (commitment is null)
            return NotFound();
        var open = commitment.Open;
        if (open.IsPositive)
            commitment.Close();
        if (await db.TrySaveAsync(cancellationToken))
            TempData[PageText.Done] = $"The order for {commitment.What} is closed. {open} is no longer kept aside for it.";
        return Redirect($"/budgets/{budget}/orders");
    }

    private async Task<IActionResult> Judge(Budget budget, PlaceOrderForm form, CancellationToken cancellationToken)
    {
        var support = budget.CarePlan.Supports[0];
        _ = Money.TryParse(form.Amount, out var amount); // the validator read it before
        var orders = await db.OpenOrdersOf(budget, budget.PartFor(support.Model, support.Funder)?.Number ?? 0, cancellationToken);
        var book = await db.PolicyBookAsync(budget.SiteId, cancellationToken);
        var outcome = budget.PlaceOrder(
            support,
            amount,
            form.ExpectedOn!.Value!.Value,
            form.RequestId,
            orders,
            budget.CarePlan.Case,
            book.On(clock.Today),
            await db.UkCalendarAsync(cancellationToken),
            clock.NowUtc
        );
        if (outcome is not OrderPlaced placed)
        {
            ModelState.AddModelError(
                budget.Period.Contains(form.ExpectedOn.Value.Value) && !budget.HasEnded(form.ExpectedOn.Value.Value)
                    ? "Form.Amount"
                    : "Form.ExpectedOn",
                ((OrderNotPlaced)outcome).Words
            );
            return await Again(budget.Reference, form, cancellationToken);
        }

        db.Commitments.Add(placed.Commitment);
        switch (await db.KeepAsync(budget, form.RequestId, cancellationToken))
        {
            case Kept.Saved:
                TempData[PageText.Done] =
                    $"{amount} for {support.What} is on order.{(placed.Safeguard is null ? "" : " There is not enough money left for what is on order. The care goes on.")}";
                return Redirect(
                    placed.Safeguard is { } safeguard ? $"/safeguards/{safeguard.Reference}" : $"/budgets/{budget.Reference}/orders"
                );
            case Kept.SentAlready:
                return SentTwice(budget.Reference);
            default:
                ModelState.AddModelError(
                    "Form.Amount",
                    "Somebody else changed this budget while you were typing. Nothing was ordered. Look at what is left now, and send it again"
                );
                return await Again(budget.Reference, form, cancellationToken);
        }
    }

    private async Task<IActionResult> Again(string budget, PlaceOrderForm form, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        return await PlaceOrderPage.LoadAsync(db, budget, clock.Today, form, cancellationToken) is { } page
            ? View("Place", page)
            : NotFound();
    }

    private RedirectResult SentTwice(string budget)
    {
        TempData[PageText.Done] = "You have already sent this. It was ordered once.";
        return Redirect($"/budgets/{budget}/orders");
    }
}
