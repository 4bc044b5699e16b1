using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Domain.Programme;
using PhbPortal.Domain.Values;

namespace PhbPortal.Web.Features.Programme.Contacts;

public sealed record ContactsPage(PilotSite Site, ContactForm Form, DateOnly Today)
{
    public static readonly IReadOnlyList<(SiteContactKind Kind, string Words)> Kinds =
    [
        (SiteContactKind.Lead, "Lead"),
        (SiteContactKind.Deputy, "Deputy"),
        (SiteContactKind.OutOfHours, "Out of hours"),
    ];

    public string Finding() =>
        Kinds.Where(kind => Site.ContactOn(kind.Kind, Today) is null).Select(kind => kind.Words.ToLowerInvariant()).ToArray() switch
        {
            [] => "People can reach a lead, a deputy and somebody out of hours today.",
            var missing => $"Nobody is named today as {string.Join(" or ", missing)}.",
        };

    /// <summary>Everyone named for this purpose, the latest first.</summary>
    public IEnumerable<SiteContact> Of(SiteContactKind kind) =>
        Site
            .Contacts.Where(contact => contact.Kind == kind)
            .OrderByDescending(contact => contact.FirstDay)
            .ThenByDescending(contact => contact.Id);

    public string When(SiteContact contact) =>
        contact == Site.ContactOn(contact.Kind, Today) ? $"Since {contact.FirstDay.InFull()}, today"
        : contact.FirstDay > Today ? $"From {contact.FirstDay.InFull()}"
        : $"From {contact.FirstDay.InFull()}, no longer";

    public static async Task<ContactsPage> LoadAsync(
        PortalDbContext db,
        string reference,
        ContactForm form,
        DateOnly today,
        CancellationToken cancellationToken
    ) =>
        new(
            await db
                .PilotSites.AsNoTracking()
                .Include(site => site.Contacts)
                .SingleAsync(site => site.Reference == reference, cancellationToken),
            form,
            today
        );
}
