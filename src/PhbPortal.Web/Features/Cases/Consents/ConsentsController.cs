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

namespace PhbPortal.Web.Features.Cases.Consents;

/// <summary>What the person agrees to, and what they take back.</summary>
[Opens<CaseAccess>(Act.Write)]
public sealed class ConsentsController(PortalDbContext db, PortalClock clock) : PortalController
{
    [HttpGet("cases/{reference}/consent")]
    public async Task<IActionResult> Consent(string reference) =>
        Page(await ConsentPage.LoadAsync(db, reference, new() { On = DateField.From(clock.Today) }, clock.Today, CancellationToken));

    [HttpPost("cases/{reference}/consent")]
    public async Task<IActionResult> Consent(string reference, ConsentForm form)
    {
        if (
            ModelState.IsValid
            && await db
                .Cases.Include(c => c.Consents)
                .Include(c => c.Person)
                .FirstOrDefaultAsync(c => c.Reference == reference, CancellationToken)
                is { } found
        )
        {
            if (
                found.Consents.Any(form.IsRecordedAs)
                || await this.TryRecordAsync(
                    db,
                    found,
                    form.Version,
                    () =>
                        found.RecordConsent(
                            form.Kind!.Value,
                            form.Given!.Value,
                            form.On.Value!.Value,
                            form.By.Trim(),
                            form.Detail.Trim(),
                            Me.Actor
                        ),
                    Stale.Words
                )
            )
                return ToPerson(found, "The consent was recorded");
        }

        return Page(await ConsentPage.LoadAsync(db, reference, form, clock.Today, CancellationToken));
    }

    private IActionResult Page(object? page) => page is null ? NotFound() : View(page);

    private RedirectResult ToPerson(CareCase found, string done) => RedirectWithMessage("/people/" + found.Person.Reference, done);
}
