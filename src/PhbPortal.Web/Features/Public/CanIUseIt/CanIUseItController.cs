using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PhbPortal.Data;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.Time;

namespace PhbPortal.Web.Features.Public.CanIUseIt;

/// <summary>“Can I use it for this?”, for anyone. Questions are not stored.</summary>
[AllowAnonymous]
public sealed class CanIUseItController(PortalDbContext db, PortalClock clock) : PortalController
{
    // Someone who works across sites, or is not signed in, is not asking about a site.
    private IReadOnlyList<long> Sites =>
        User.Identity is { IsAuthenticated: true } && Me is { WorksAcrossSites: false } me ? me.SiteIds : [];

    [HttpGet("can-i-use-it")]
    public async Task<IActionResult> Index(UsesForm form) =>
        View(await UsesPage.LoadAsync(db, form, ModelState.IsValid, Sites, clock.Today, CancellationToken));
}
