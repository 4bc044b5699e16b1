using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Data.Queries;
using PhbPortal.Domain.Budgets;
using PhbPortal.Web.Access;
using PhbPortal.Web.Editing;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.Time;

namespace PhbPortal.Web.Features.Budgets.Orders;

/// <summary>Placing an order: its money is reserved until the bill arrives.</summary>
[Opens<BudgetAccess>(Act.Pay)]
public sealed class OrderingController(PortalDbContext db, PortalClock clock) : PortalController
{
    [HttpGet("budgets/{budget}/orders/place")]
    public async Task<IActionResult> Place(string budget) =>
        await PlaceOrderPage.LoadAsync(db, budget, clock.Today, null, CancellationToken) is { } page ? View(page) : NotFound();

    [HttpPost("budgets/{budget}/orders/place")]
    public Task<IActionResult> Place(string budget, PlaceOrderForm form)
    {
        Budget? root = null;
        return this.EditAsync(
            db,
            async () =>
            {
                root = await db.BudgetWithLineAsync(budget, form.Line, CancellationToken);
                if (root is not { State: BudgetState.Live })
                    return Edit.Answer(NotFound());
                if (await db.Commitments.AnyAsync(o => o.BudgetId == root.Id && o.RequestId == form.RequestId, CancellationToken))
                    return Edit.Answer(
                        RedirectWithMessage($"/budgets/{budget}/orders", "You have already sent this. It was ordered once.")
                    );
                if (ModelState.IsValid && root.CarePlan.Supports.Count == 0)
                    ModelState.AddModelError("Form.Line", "Choose a line of the plan");
                return ModelState.IsValid ? await JudgeAsync(root, form) : Edit.Answer(await Again(budget, form));
            },
            () => db.TryPostAsync(root!, form.RequestId, CancellationToken),
            () => Again(budget, form, "Form.Amount", Stale.MoneyLeft("ordered"))
        );
    }

    private async Task<Edit> JudgeAsync(Budget budget, PlaceOrderForm form)
    {
        var order = form.ToOrder(budget.CarePlan.Supports[0]);
        var orders = await db.OpenOrdersOf(
            budget,
            budget.PartFor(order.Support.Model, order.Support.Funder)?.Number ?? 0,
            CancellationToken
        );
        var outcome = budget.PlaceOrder(
            order,
            orders,
            budget.CarePlan.Case,
            clock.OccasionBy(Me.Actor).JudgedBy(await db.PolicyBookAsync(budget.SiteId, CancellationToken)),
            await db.UkCalendarAsync(CancellationToken)
        );
        if (outcome is OrderNotPlaced stopped)
            return Edit.Answer(
                await Again(
                    budget.Reference,
                    form,
                    budget.Period.Contains(order.ExpectedOn) && !budget.HasEnded(order.ExpectedOn) ? "Form.Amount" : "Form.ExpectedOn",
                    stopped.Refusal is { } refusal ? NextStepText.After(refusal) : stopped.Words
                )
            );
        var placed = (OrderPlaced)outcome;
        db.Commitments.Add(placed.Commitment);
        return Edit.Save(() =>
            RedirectWithMessage(
                placed.Safeguard is { } safeguard ? $"/safeguards/{safeguard.Reference}" : $"/budgets/{budget.Reference}/orders",
                $"{order.Amount} for {order.Support.What} is on order."
                    + (placed.Safeguard is null ? "" : " There is not enough money left for what is on order. The care goes on.")
            )
        );
    }

    private async Task<IActionResult> Again(string budget, PlaceOrderForm form, string field = "", string? words = null)
    {
        if (words is not null)
            ModelState.AddModelError(field, words);
        db.ChangeTracker.Clear();
        return await PlaceOrderPage.LoadAsync(db, budget, clock.Today, form, CancellationToken) is { } page
            ? View("Place", page)
            : NotFound();
    }
}
