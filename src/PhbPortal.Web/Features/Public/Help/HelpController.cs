using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PhbPortal.Data;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.Time;

namespace PhbPortal.Web.Features.Public.Help;

/// <summary>Pages that explain the service itself. Anyone may read them, signed in or not.</summary>
[AllowAnonymous]
public sealed class HelpController(EndpointDataSource pages, PortalDbContext db, PortalClock clock) : PortalController
{
    [HttpGet("help")]
    public IActionResult Index() => View();

    [HttpGet("help/rights")]
    public async Task<IActionResult> Rights() =>
        View(
            User.Identity is { IsAuthenticated: true }
                ? await RightsPage.LoadAsync(db, Me, clock.Today, CancellationToken)
                : RightsPage.OfNoSite
        );

    [HttpGet("help/figures")]
    public IActionResult Figures() => View();

    [HttpGet("help/roles")]
    public IActionResult Roles() => View(RolesPage.From(pages));

    [HttpGet("help/accessibility")]
    public IActionResult Accessibility() => View();

    [HttpGet("help/privacy")]
    public IActionResult Privacy() => View();

    [HttpGet("help/cookies")]
    public IActionResult Cookies() => View();
}
