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
public sealed class OrdersController(PortalDbContext db, PortalClock clock) : PortalController
{
    [HttpGet("budgets/{budget}/orders")]
    public async Task<IActionResult> Index(string budget, string? page) =>
        await OrdersPage.LoadAsync(db, budget, clock.Today, page, CancellationToken) is { } orders ? View(orders) : NotFound();

    [Opens<BudgetAccess>(Act.Pay)]
    [HttpGet("budgets/{budget}/orders/place")]
    public async Task<IActionResult> Place(string budget) =>
        await PlaceOrderPage.LoadAsync(db, budget, clock.Today, null, CancellationToken) is { } page ? View(page) : NotFound();

    [Opens<BudgetAccess>(Act.Pay)]
    [HttpPost("budgets/{budget}/orders/place")]
    public async Task<IActionResult> Place(string budget, PlaceOrderForm form)
    {
        var root = await db
            .Budgets.WithParts()
            .Include(b => b.CarePlan.Case.PaymentConditions)
            .Include(b => b.CarePlan.Supports.Where(s => s.Line == form.Line))
            .Include(b => b.CarePlan.Asked.Where(r => r.Line == form.Line))
            .SingleOrDefaultAsync(b => b.Reference == budget, CancellationToken);
        if (root is not { State: BudgetState.Live })
            return NotFound();
        if (await db.Commitments.AnyAsync(o => o.BudgetId == root.Id && o.RequestId == form.RequestId, CancellationToken))
            return SentTwice(budget);
        if (ModelState.IsValid && root.CarePlan.Supports.Count == 0)
            ModelState.AddModelError("Form.Line", "Choose a line of the plan");
        return ModelState.IsValid ? await Judge(root, form) : await Again(budget, form);
    }

    /// <summary>Lets go what an order still keeps aside.</summary>
    [Opens<BudgetAccess>(Act.Pay)]
    [HttpPost("budgets/{budget}/orders/{order}/close")]
    public async Task<IActionResult> Close(string budget, string order)
    {
        var commitment = await db.Commitments.SingleOrDefaultAsync(
            o => o.Reference == order && o.Budget.Reference == budget,
            CancellationToken
        );
        if (commitment is null)
            return NotFound();
        var open = commitment.Open;
        if (open.IsPositive)
            commitment.Close();
        return await db.TrySaveAsync(CancellationToken)
            ? RedirectWithMessage(
                $"/budgets/{budget}/orders",
                $"The order for {commitment.What} is closed. {open} is no longer kept aside for it."
            )
            : Redirect($"/budgets/{budget}/orders");
    }

    private async Task<IActionResult> Judge(Budget budget, PlaceOrderForm form)
    {
        var support = budget.CarePlan.Supports[0];
        _ = Money.TryParse(form.Amount, out var amount); // the validator read it before
        var orders = await db.OpenOrdersOf(budget, budget.PartFor(support.Model, support.Funder)?.Number ?? 0, CancellationToken);
        var book = await db.PolicyBookAsync(budget.SiteId, CancellationToken);
        var outcome = budget.PlaceOrder(
            new(form.RequestId, support, amount, form.ExpectedOn!.Value!.Value),
            orders,
            budget.CarePlan.Case,
            clock.OccasionBy(Me.Actor).JudgedBy(book),
            await db.UkCalendarAsync(CancellationToken)
        );
        if (outcome is not OrderPlaced placed)
        {
            ModelState.AddModelError(
                budget.Period.Contains(form.ExpectedOn.Value.Value) && !budget.HasEnded(form.ExpectedOn.Value.Value)
                    ? "Form.Amount"
                    : "Form.ExpectedOn",
                ((OrderNotPlaced)outcome).Words
            );
            return await Again(budget.Reference, form);
        }

        db.Commitments.Add(placed.Commitment);
        switch (await db.KeepAsync(budget, form.RequestId, CancellationToken))
        {
            case Kept.Saved:
                return RedirectWithMessage(
                    placed.Safeguard is { } safeguard ? $"/safeguards/{safeguard.Reference}" : $"/budgets/{budget.Reference}/orders",
                    $"{amount} for {support.What} is on "
                        + $"order."
                        + $"{(placed.Safeguard is null ? "" : " There is not enough money left for what is on order. The care goes on.")}"
                );
            case Kept.SentAlready:
                return SentTwice(budget.Reference);
            default:
                ModelState.AddModelError(
                    "Form.Amount",
                    "Somebody else changed this budget while you were typing. Nothing was ordered. Look at what is left now, "
                        + "and send it again"
                );
                return await Again(budget.Reference, form);
        }
    }

    private async Task<IActionResult> Again(string budget, PlaceOrderForm form)
    {
        db.ChangeTracker.Clear();
        return await PlaceOrderPage.LoadAsync(db, budget, clock.Today, form, CancellationToken) is { } page
            ? View("Place", page)
            : NotFound();
    }

    private RedirectResult SentTwice(string budget) =>
        RedirectWithMessage($"/budgets/{budget}/orders", "You have already sent this. It was ordered once.");
}
