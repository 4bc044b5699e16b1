using Microsoft.AspNetCore.Mvc;
using PhbPortal.Data;
using PhbPortal.Domain.People;
using PhbPortal.Web.Access;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.Time;

namespace PhbPortal.Web.Features.Programme.Overview;

/// <summary>The position of each site in the pilot, and what awaits someone.</summary>
public sealed class OverviewController(PortalDbContext db, PortalClock clock) : PortalController
{
    [HttpGet("programme"), For(Role.ProgrammeTeam, Role.Commissioner, Can = "See where each site stands in the pilot, and what waits")]
    public async Task<IActionResult> Index(string? page) =>
        View(await ProgrammePage.LoadAsync(db, Me, page, clock.Today, CancellationToken));

    [HttpGet("programme/{site}"), Opens<ProgrammeAccess>(Act.Read)]
    public async Task<IActionResult> Show(string site) =>
        await ProgrammeSitePage.LoadAsync(db, site, Me, clock.Today, CancellationToken) is { } page ? View(page) : NotFound();
}
