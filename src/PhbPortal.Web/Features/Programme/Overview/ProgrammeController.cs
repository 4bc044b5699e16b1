using Microsoft.AspNetCore.Mvc;
using PhbPortal.Data;
using PhbPortal.Domain.People;
using PhbPortal.Web.Access;
using PhbPortal.Web.SignIn;
using PhbPortal.Web.Time;

namespace PhbPortal.Web.Features.Programme.Overview;

/// <summary>Where each site stands in the pilot, and what waits for somebody.</summary>
public sealed class ProgrammeController(PortalDbContext db, PortalClock clock) : Controller
{
    [HttpGet("/programme"), For(Role.ProgrammeTeam, Role.Commissioner)]
    public async Task<IActionResult> Index(string? page, CancellationToken cancellationToken) =>
        View(await ProgrammePage.LoadAsync(db, SignedIn.From(User), page, clock.Today, cancellationToken));

    [HttpGet("/programme/{site}"), Opens<ProgrammeAccess>(Act.Read)]
    public async Task<IActionResult> Show(string site, CancellationToken cancellationToken) =>
        await ProgrammeSitePage.LoadAsync(db, site, SignedIn.From(User), clock.Today, cancellationToken) is { } page
            ? View(page)
            : NotFound();
}
