using Microsoft.AspNetCore.Mvc;
using PhbPortal.Data;
using PhbPortal.Domain.People;
using PhbPortal.Web.Access;
using PhbPortal.Web.Startup;

namespace PhbPortal.Web.Features.Decisions;

[For(Role.CareCoordinator, Role.Approver, Role.Finance)]
public sealed class DecisionsController(PortalDbContext db, PortalClock clock) : Controller
{
    [HttpGet("decisions/{reference}")]
    public async Task<IActionResult> Show(string reference) =>
        await DecisionPage.LoadAsync(db, reference, SignedIn.From(User).SiteId, clock.Today, HttpContext.RequestAborted) is { } page ? View(page) : NotFound();

    [HttpGet("people/{reference}/decisions")]
    public async Task<IActionResult> Index(string reference, string? page) =>
        await DecisionsPage.LoadAsync(db, reference, page, clock.Today, HttpContext.RequestAborted) is { } found ? View(found) : NotFound();
}
