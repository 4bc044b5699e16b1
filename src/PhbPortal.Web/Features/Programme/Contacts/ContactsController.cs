using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Access;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.Time;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Programme.Contacts;

/// <summary>Whom people of a site can reach, from a day on.</summary>
public sealed class ContactsController(PortalDbContext db, PortalClock clock) : PortalController
{
    [HttpGet("sites/{reference}/contacts"), Opens<SiteAccess>(Act.Write)]
    public async Task<IActionResult> Name(string reference) =>
        View(await ContactsPage.LoadAsync(db, reference, ContactForm.On(clock.Today), clock.Today, CancellationToken));

    [HttpPost("sites/{reference}/contacts"), Opens<SiteAccess>(Act.Write)]
    public async Task<IActionResult> Name(string reference, ContactForm form)
    {
        if (!ModelState.IsValid)
            return View(await ContactsPage.LoadAsync(db, reference, form, clock.Today, CancellationToken));
        var site = await db
            .PilotSites.Include(found => found.Contacts)
            .SingleAsync(found => found.Reference == reference, CancellationToken);
        var (kind, day) = (form.ChosenKind!.Value, form.FirstDay.Value!.Value);
        var isThere = site.Contacts.Any(contact =>
            contact.Kind == kind && contact.FirstDay == day && contact == site.ContactOn(kind, day) && form.Says(contact)
        );
        if (!isThere)
            site.NameContact(kind, form.Name.Tidy(), form.Phone.Tidy(), form.CleanEmail, day);
        if (!await db.TrySaveAsync(CancellationToken))
        {
            ModelState.AddModelError(
                "",
                "Somebody else changed this site while you were typing. Your answers are still here: look at what is recorded "
                    + "now, and save again if yours are right"
            );
            return View(await ContactsPage.LoadAsync(db, reference, form, clock.Today, CancellationToken));
        }

        return RedirectWithMessage($"/sites/{reference}/contacts", $"{form.Name.Tidy()} is named from {day.InFull()}");
    }
}
