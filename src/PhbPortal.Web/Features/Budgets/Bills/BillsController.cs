using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Data.Queries;
using PhbPortal.Domain.Budgets;
using PhbPortal.Web.Access;
using PhbPortal.Web.Editing;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.Time;

namespace PhbPortal.Web.Features.Budgets.Bills;

/// <summary>Waiting bills.</summary>
[Opens<BillAccess>(Act.Read)]
public sealed class BillsController(PortalDbContext db, PortalClock clock) : PortalController
{
    [HttpGet("bills/{bill}")]
    public async Task<IActionResult> Show(string bill) =>
        await BillPage.LoadAsync(db, bill, clock.Today, null, CancellationToken) is { } page ? View(page) : NotFound();

    [Opens<BillAccess>(Act.Decide)]
    [HttpPost("bills/{bill}")]
    public Task<IActionResult> Show(string bill, DecideBillForm form)
    {
        Budget? budget = null;
        return this.EditAsync(
            db,
            async () =>
            {
                var waiting = await db.Bills.SingleOrDefaultAsync(b => b.Reference == bill, CancellationToken);
                if (waiting is null)
                    return Edit.Answer(NotFound());
                if (!waiting.IsWaiting)
                    return Edit.Answer(RedirectWithMessage($"/bills/{bill}", "This bill is already decided. It was decided once."));
                if (!ModelState.IsValid)
                    return Edit.Answer(await Again(bill, form));
                budget = await FindAsync(waiting);
                var answer = form.ToAnswer();
                if (!answer.Pay && await db.MayDecideAsync(budget.SiteId, clock.Today, CancellationToken) is { IsRefused: true } over)
                    return Edit.Answer(await Again(bill, form, "", over.Words));
                var support = budget.CarePlan.Supports.Single();
                db.Decisions.Add(budget.DecideBill(waiting, support, answer, budget.CarePlan.Case, clock.OccasionBy(Me.Actor)));
                return Edit.Save(() =>
                    RedirectWithMessage(
                        $"/bills/{bill}",
                        answer.Pay
                            ? $"The bill of {waiting.Amount} is agreed and recorded as spent."
                            : $"The bill of {waiting.Amount} is not agreed. The reasons are kept."
                    )
                );
            },
            () => db.TryPostAsync(budget!, form.RequestId, CancellationToken),
            () => Again(bill, form, "Form.Pay", Stale.BudgetDecided)
        );
    }

    private Task<Budget> FindAsync(Bill waiting) =>
        db
            .Budgets.WithParts()
            .Include(b => b.CarePlan.Case)
            .Include(b => b.CarePlan.Supports.Where(s => s.Line == waiting.SupportLine))
            .Include(b => b.CarePlan.Asked.Where(r => r.Line == waiting.SupportLine))
            .SingleAsync(b => b.Id == waiting.BudgetId, CancellationToken);

    private async Task<IActionResult> Again(string bill, DecideBillForm form, string field = "", string? words = null)
    {
        if (words is not null)
            ModelState.AddModelError(field, words);
        db.ChangeTracker.Clear();
        return await BillPage.LoadAsync(db, bill, clock.Today, form, CancellationToken) is { } page ? View(page) : NotFound();
    }
}
