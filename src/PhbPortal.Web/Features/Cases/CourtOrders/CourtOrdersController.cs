using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Data.Queries;
using PhbPortal.Domain.Budgets;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.Cases;
using PhbPortal.Web.Access;
using PhbPortal.Web.Editing;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.Time;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Cases.CourtOrders;

/// <summary>The result of asking whether a court order rules out a direct payment.</summary>
[Opens<CaseAccess>(Act.Write)]
public sealed class CourtOrdersController(PortalDbContext db, PortalClock clock) : PortalController
{
    [HttpGet("cases/{reference}/court-orders")]
    public async Task<IActionResult> Record(string reference) =>
        Page(
            await RecordCourtOrderPage.LoadAsync(
                db,
                reference,
                new() { CheckedOn = DateField.From(clock.Today) },
                clock.Today,
                CancellationToken
            )
        );

    [HttpPost("cases/{reference}/court-orders")]
    public async Task<IActionResult> Record(string reference, RecordCourtOrderForm form)
    {
        if (
            ModelState.IsValid
            && await db
                .Cases.Include(c => c.CourtOrderChecks)
                .Include(c => c.Person)
                .FirstOrDefaultAsync(c => c.Reference == reference, CancellationToken)
                is { } found
        )
        {
            if (found.CourtOrderChecks.Any(form.IsRecordedAs))
                return await ToPersonAsync(found, form);
            if (
                await this.TryRecordAsync(
                    db,
                    found,
                    form.Version,
                    () => found.RecordCourtOrderCheck(form.CheckedOn.Value!.Value, form.AskedOf.Tidy(), form.ToOrder(), Me.Actor),
                    Stale.Person
                )
            )
            {
                await db.EndQuestionsAsync(db.CarePlans.Where(p => p.CaseId == found.Id), CancellationToken);
                return await ToPersonAsync(found, form);
            }
        }

        return Page(await RecordCourtOrderPage.LoadAsync(db, reference, form, clock.Today, CancellationToken));
    }

    private IActionResult Page(object? page) => page is null ? NotFound() : View(page);

    private async Task<RedirectResult> ToPersonAsync(CareCase found, RecordCourtOrderForm form)
    {
        var isPaid =
            form.ToOrder()?.HoldsOn(clock.Today) == true
            && await db.Budgets.AnyAsync(
                b => b.CaseId == found.Id && b.State == BudgetState.Live && b.Parts.Any(p => p.Model == HoldingModel.DirectPayment),
                CancellationToken
            );
        return RedirectWithMessage(
            "/people/" + found.Person.Reference,
            isPaid
                ? "The order was recorded. Money is paid directly now: plan other care, give notice, and end the budget or change "
                    + "how it is held"
                : "What you found about orders of a court was recorded"
        );
    }
}
