using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Web.Access;
using PhbPortal.Web.Editing;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.Time;

namespace PhbPortal.Web.Features.Budgets.Orders;

/// <summary>Orders and agreed regular services that have not been billed.</summary>
[Opens<BudgetAccess>(Act.Read)]
public sealed class OrdersController(PortalDbContext db, PortalClock clock) : PortalController
{
    [HttpGet("budgets/{budget}/orders")]
    public async Task<IActionResult> Index(string budget, string? page) =>
        await OrdersPage.LoadAsync(db, budget, clock.Today, page, CancellationToken) is { } orders ? View(orders) : NotFound();

    /// <summary>Releases what an order still reserves.</summary>
    [Opens<BudgetAccess>(Act.Pay)]
    [HttpPost("budgets/{budget}/orders/{order}/close")]
    public Task<IActionResult> Close(string budget, string order)
    {
        var orders = $"/budgets/{budget}/orders";
        return this.EditAsync(
            db,
            async () =>
            {
                var commitment = await db.Commitments.SingleOrDefaultAsync(
                    o => o.Reference == order && o.Budget.Reference == budget,
                    CancellationToken
                );
                if (commitment is null)
                    return Edit.Answer(NotFound());
                var open = commitment.Open;
                if (open.IsPositive)
                    commitment.Close();
                return Edit.Save(() =>
                    RedirectWithMessage(orders, $"The order for {commitment.What} is closed. {open} is no longer kept aside for it.")
                );
            },
            lost: () => Task.FromResult<IActionResult>(Redirect(orders))
        );
    }
}
