using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Data.Queries;
using PhbPortal.Web.Access;
using PhbPortal.Web.Time;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Cases.Offers;

/// <summary>An offer of a budget, and the person's answer.</summary>
[Opens<CaseAccess>(Act.Write), WhileTheyLive]
public sealed class OffersController(PortalDbContext db, PortalClock clock) : CaseRecordingController(db, clock)
{
    [HttpGet("cases/{reference}/offer")]
    public Task<IActionResult> Offer(string reference)
    {
        var today = DateField.From(Clock.Today);
        return ShowAsync(
            reference,
            new()
            {
                OfferedOn = today,
                AnsweredOn = today,
                ExplainedBy = Me.Name,
            }
        );
    }

    [HttpPost("cases/{reference}/offer")]
    public Task<IActionResult> Offer(string reference, OfferForm form) =>
        RecordAsync(
            Db.Cases.WithAmounts().Include(c => c.Offers),
            reference,
            form.Version,
            found => found.Offers.Any(form.IsRecordedAs),
            found => found.RecordOffer(form.ToOffer(), Me.Actor),
            "The answer was recorded",
            () => ShowAsync(reference, form)
        );

    private async Task<IActionResult> ShowAsync(string reference, OfferForm form) =>
        Page(await OfferPage.LoadAsync(Db, reference, form, Clock.Today, CancellationToken));
}
