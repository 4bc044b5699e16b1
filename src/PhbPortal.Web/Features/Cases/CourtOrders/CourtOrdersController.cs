using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Domain.Budgets;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.Cases;
using PhbPortal.Web.Access;
using PhbPortal.Web.Time;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Cases.CourtOrders;

/// <summary>The result of asking whether a court order rules out a direct payment.</summary>
[Opens<CaseAccess>(Act.Write)]
public sealed class CourtOrdersController(PortalDbContext db, PortalClock clock) : CaseRecordingController(db, clock)
{
    [HttpGet("cases/{reference}/court-orders")]
    public Task<IActionResult> Record(string reference) => ShowAsync(reference, new() { CheckedOn = DateField.From(Clock.Today) });

    [HttpPost("cases/{reference}/court-orders")]
    public Task<IActionResult> Record(string reference, RecordCourtOrderForm form) =>
        RecordAsync(
            Db.Cases.Include(c => c.CourtOrderChecks),
            reference,
            form.Version,
            found => found.CourtOrderChecks.Any(form.IsRecordedAs),
            found => found.RecordCourtOrderCheck(form.CheckedOn.Value!.Value, form.AskedOf.Tidy(), form.ToOrder(), Me.Actor),
            found => DoneAsync(found, form),
            () => ShowAsync(reference, form),
            endsQuestions: true
        );

    private async Task<string> DoneAsync(CareCase found, RecordCourtOrderForm form) =>
        form.ToOrder()?.HoldsOn(Clock.Today) == true
        && await Db.Budgets.AnyAsync(
            b => b.CaseId == found.Id && b.State == BudgetState.Live && b.Parts.Any(p => p.Model == HoldingModel.DirectPayment),
            CancellationToken
        )
            ? "The order was recorded. Money is paid directly now: plan other care, give notice, and end the budget or change "
                + "how it is held"
            : "What you found about orders of a court was recorded";

    private async Task<IActionResult> ShowAsync(string reference, RecordCourtOrderForm form) =>
        Page(await RecordCourtOrderPage.LoadAsync(Db, reference, form, Clock.Today, CancellationToken));
}
