using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Data.Queries;
using PhbPortal.Web.Access;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.Time;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Budgets.Bills;

/// <summary>Bills that wait for a decision.</summary>
[Opens<BillAccess>(Act.Read)]
public sealed class BillsController(PortalDbContext db, PortalClock clock) : PortalController
{
    [HttpGet("bills/{bill}")]
    public async Task<IActionResult> Show(string bill) =>
        await BillPage.LoadAsync(db, bill, clock.Today, null, CancellationToken) is { } page ? View(page) : NotFound();

    [Opens<BillAccess>(Act.Decide)]
    [HttpPost("bills/{bill}")]
    public async Task<IActionResult> Show(string bill, DecideBillForm form)
    {
        var waiting = await db.Bills.SingleOrDefaultAsync(b => b.Reference == bill, CancellationToken);
        if (waiting is null)
            return NotFound();
        if (!waiting.IsWaiting)
            return DecidedAlready(bill);
        if (!ModelState.IsValid)
            return await Again(bill, form);
        var budget = await db
            .Budgets.WithParts()
            .Include(b => b.CarePlan.Case)
            .Include(b => b.CarePlan.Supports.Where(s => s.Line == waiting.SupportLine))
            .Include(b => b.CarePlan.Asked.Where(r => r.Line == waiting.SupportLine))
            .SingleAsync(b => b.Id == waiting.BudgetId, CancellationToken);
        var pay = form.Pay == "yes";
        if (!pay && await db.MayDecideAsync(budget.SiteId, clock.Today, CancellationToken) is { IsRefused: true } over)
        {
            ModelState.AddModelError("", over.Words);
            return await Again(bill, form);
        }

        db.Decisions.Add(
            budget.DecideBill(
                waiting,
                budget.CarePlan.Supports.Single(),
                new(pay, form.Reasons.Tidy(), form.RequestId),
                budget.CarePlan.Case,
                clock.OccasionBy(Me.Actor)
            )
        );
        if (await db.KeepAsync(budget, form.RequestId, CancellationToken) == Kept.Saved)
        {
            return RedirectWithMessage(
                $"/bills/{bill}",
                pay
                    ? $"The bill of {waiting.Amount} is agreed and recorded as spent."
                    : $"The bill of {waiting.Amount} is not agreed. The reasons are kept."
            );
        }

        if (await db.Bills.AnyAsync(b => b.Reference == bill && b.DecidedOn != null, CancellationToken))
            return DecidedAlready(bill);
        ModelState.AddModelError(
            "Form.Pay",
            "Somebody else changed this budget while you were deciding. Nothing was kept. Look at what is left now, and send it again"
        );
        return await Again(bill, form);
    }

    private async Task<IActionResult> Again(string bill, DecideBillForm form)
    {
        db.ChangeTracker.Clear();
        return await BillPage.LoadAsync(db, bill, clock.Today, form, CancellationToken) is { } page ? View(page) : NotFound();
    }

    private RedirectResult DecidedAlready(string bill) =>
        RedirectWithMessage($"/bills/{bill}", "This bill is already decided. It was decided once.");
}
