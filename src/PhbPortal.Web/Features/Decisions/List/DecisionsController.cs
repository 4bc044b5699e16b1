using Microsoft.AspNetCore.Mvc;
using PhbPortal.Data;
using PhbPortal.Web.Access;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.Time;

namespace PhbPortal.Web.Features.Decisions.List;

public sealed class DecisionsController(PortalDbContext db, PortalClock clock) : PortalController
{
    [Opens<DecisionAccess>(Act.Read)]
    [HttpGet("decisions/{reference}")]
    public async Task<IActionResult> Show(string reference) =>
        await DecisionPage.LoadAsync(db, reference, Me, clock.Today, CancellationToken) is { } page ? View(page) : NotFound();

    [Opens<PersonAccess>(Act.Read)]
    [HttpGet("people/{reference}/decisions")]
    public async Task<IActionResult> Index(string reference, string? page) =>
        await DecisionsPage.LoadAsync(db, reference, page, Me, clock.Today, CancellationToken) is { } found ? View(found) : NotFound();
}
