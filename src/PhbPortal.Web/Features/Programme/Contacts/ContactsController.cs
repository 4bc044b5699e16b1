using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Access;
using PhbPortal.Web.Editing;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.Time;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Programme.Contacts;

/// <summary>Who people at a site can contact, from a day.</summary>
public sealed class ContactsController(PortalDbContext db, PortalClock clock) : PortalController
{
    [HttpGet("sites/{reference}/contacts"), Opens<SiteAccess>(Act.Write)]
    public async Task<IActionResult> Name(string reference) =>
        View(await ContactsPage.LoadAsync(db, reference, ContactForm.On(clock.Today), clock.Today, CancellationToken));

    [HttpPost("sites/{reference}/contacts"), Opens<SiteAccess>(Act.Write)]
    public Task<IActionResult> Name(string reference, ContactForm form) =>
        this.EditAsync(
            db,
            async () =>
            {
                if (!ModelState.IsValid)
                    return Edit.Answer(await AgainAsync(reference, form));
                var site = await db
                    .PilotSites.Include(found => found.Contacts)
                    .SingleAsync(found => found.Reference == reference, CancellationToken);
                var (kind, day) = (form.ChosenKind!.Value, form.FirstDay.Value!.Value);
                var isThere = site.Contacts.Any(contact =>
                    contact.Kind == kind && contact.FirstDay == day && contact == site.ContactOn(kind, day) && form.Says(contact)
                );
                if (isThere)
                    return Edit.Answer(Named());
                site.NameContact(kind, form.Name.TidyName(), form.Phone.Tidy(), form.CleanEmail, day);
                return Edit.Save(Named);

                RedirectResult Named() =>
                    RedirectWithMessage($"/sites/{reference}/contacts", $"{form.Name.TidyName()} is named from {day.InFull()}");
            },
            lost: () => AgainAsync(reference, form, Stale.SiteChanged)
        );

    private async Task<IActionResult> AgainAsync(string reference, ContactForm form, string? words = null)
    {
        if (words is not null)
            ModelState.AddModelError("", words);
        return View(nameof(Name), await ContactsPage.LoadAsync(db, reference, form, clock.Today, CancellationToken));
    }
}
