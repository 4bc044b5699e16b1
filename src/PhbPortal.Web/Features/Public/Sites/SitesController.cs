using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PhbPortal.Data;
using PhbPortal.Domain.Programme;
using PhbPortal.Web.Access;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.Time;

namespace PhbPortal.Web.Features.Public.Sites;

/// <summary>The sites and what each may offer, for anyone.</summary>
[AllowAnonymous]
public sealed class SitesController(PortalDbContext db, PortalClock clock) : PortalController
{
    [HttpGet("sites")]
    public async Task<IActionResult> Index(SitesForm form) => View(await SitesPage.LoadAsync(db, form, clock.Today, CancellationToken));

    [HttpGet("sites/{reference}")]
    public async Task<IActionResult> Show(string reference) =>
        await SitePage.LoadAsync(db, reference, clock.Today, CancellationToken) is { } page
            ? View(page with { MayRead = May(page.Site, Act.Read), MayWrite = May(page.Site, Act.Write) })
            : NotFound();

    private bool May(PilotSite site, Act act) =>
        User.Identity is { IsAuthenticated: true } && new SiteAccess().Allows(Me, new("Site", site.Reference, new(site.Id, null)), act);
}
