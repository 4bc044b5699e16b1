using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Data.Queries;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Access;
using PhbPortal.Web.Editing;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.SignIn;
using PhbPortal.Web.Time;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Cases.Offers;

/// <summary>A budget is offered, and what the person answered. The same form sent twice records once.</summary>
[Opens<CaseAccess>(Act.Write), WhileTheyLive]
public sealed class OffersController(PortalDbContext db, PortalClock clock) : PortalController
{
    [HttpGet("cases/{reference}/offer")]
    public async Task<IActionResult> Offer(string reference) =>
        Page(
            await OfferPage.LoadAsync(
                db,
                reference,
                new()
                {
                    OfferedOn = DateField.From(clock.Today),
                    AnsweredOn = DateField.From(clock.Today),
                    ExplainedBy = Me.Name,
                },
                clock.Today,
                CancellationToken
            )
        );

    [HttpPost("cases/{reference}/offer")]
    public async Task<IActionResult> Offer(string reference, OfferForm form)
    {
        if (
            ModelState.IsValid
            && await db
                .Cases.WithAmounts()
                .Include(c => c.Offers)
                .Include(c => c.Person)
                .FirstOrDefaultAsync(c => c.Reference == reference, CancellationToken)
                is { } found
        )
        {
            if (
                found.Offers.Any(form.IsRecordedAs)
                || await this.TryRecordAsync(db, found, form.Version, () => found.RecordOffer(form.ToOffer(), Me.Actor), Stale.Words)
            )
                return ToPerson(found, "The answer was recorded");
        }

        return Page(await OfferPage.LoadAsync(db, reference, form, clock.Today, CancellationToken));
    }

    private IActionResult Page(object? page) => page is null ? NotFound() : View(page);

    private RedirectResult ToPerson(CareCase found, string done) => RedirectWithMessage("/people/" + found.Person.Reference, done);
}
