using Microsoft.AspNetCore.Mvc;
using PhbPortal.Data;
using PhbPortal.Domain.People;
using PhbPortal.Web.Access;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.Time;

namespace PhbPortal.Web.Features.Safeguards;

/// <summary>What happens when a budget runs short for essential support. No page here can stop care.</summary>
public sealed class SafeguardsController(PortalDbContext db, PortalClock clock) : PortalController
{
    [For(Role.CareCoordinator, Role.Approver, Role.Finance, Can = "See whose money runs out")]
    [HttpGet("safeguards")]
    public async Task<IActionResult> Index(string? page) => View(await SafeguardsPage.LoadAsync(db, clock.Today, page, CancellationToken));

    [Opens<SafeguardAccess>(Act.Read)]
    [HttpGet("safeguards/{safeguard}")]
    public async Task<IActionResult> Show(string safeguard) =>
        await SafeguardPage.LoadAsync(db, safeguard, clock.Today, User.SiteName(), Me, CancellationToken) is { } page
            ? View(page)
            : NotFound();
}
