using Microsoft.AspNetCore.Mvc;
using PhbPortal.Data;
using PhbPortal.Domain.People;
using PhbPortal.Web.Access;
using PhbPortal.Web.Startup;

namespace PhbPortal.Web.Features.Decisions;

[For(Role.CareCoordinator, Role.Approver, Role.Finance)]
public sealed class DecisionsController(PortalDbContext db, PortalClock clock) : Controller
{
    [HttpGet("decisions/{decision}")]
    public async Task<IActionResult> Show(string decision) =>
        await DecisionPage.LoadAsync(db, decision, SignedIn.From(User).SiteId, clock.Today, HttpContext.RequestAborted) is { } page ? View(page) : NotFound();

    [HttpGet("people/{person}/decisions")]
    public async Task<IActionResult> Index(string person, string? page) =>
        await DecisionsPage.LoadAsync(db, person, page, clock.Today, HttpContext.RequestAborted) is { } found ? View(found) : NotFound();
}
