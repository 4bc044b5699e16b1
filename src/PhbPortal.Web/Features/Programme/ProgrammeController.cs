using Microsoft.AspNetCore.Mvc;
using PhbPortal.Data;
using PhbPortal.Domain.People;
using PhbPortal.Web.Access;
using PhbPortal.Web.Startup;

namespace PhbPortal.Web.Features.Programme;

/// <summary>Where each site stands in the pilot, and what waits for somebody.</summary>
public sealed class ProgrammeController(PortalDbContext db, PortalClock clock) : Controller
{
    [HttpGet("/programme"), For(Role.ProgrammeTeam, Role.Commissioner)]
    public async Task<IActionResult> Index(string? page, CancellationToken stop) =>
        View(await ProgrammePage.LoadAsync(db, SignedIn.From(User), page, clock.Today, stop));

    [HttpGet("/programme/{site}"), Opens<ProgrammeAccess>(Act.Read)]
    public async Task<IActionResult> Show(string site, CancellationToken stop) =>
        await ProgrammeSitePage.LoadAsync(db, site, SignedIn.From(User), clock.Today, stop) is { } page ? View(page) : NotFound();
}
