using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PhbPortal.Data;
using PhbPortal.Web.SignIn;
using PhbPortal.Web.Time;

namespace PhbPortal.Web.Features.Public.Help;

/// <summary>Pages that explain the service itself. Anyone may read them, signed in or not.</summary>
[AllowAnonymous]
[Route("help")]
public sealed class HelpController(EndpointDataSource pages, PortalDbContext db, PortalClock clock) : Controller
{
    [HttpGet("")]
    public IActionResult Index() => View();

    [HttpGet("rights")]
    public async Task<IActionResult> Rights(CancellationToken cancellationToken) =>
        View(
            User.Identity is { IsAuthenticated: true }
                ? await RightsPage.LoadAsync(db, SignedIn.From(User), clock.Today, cancellationToken)
                : RightsPage.OfNoSite
        );

    [HttpGet("figures")]
    public IActionResult Figures() => View();

    [HttpGet("roles")]
    public IActionResult Roles() => View(RolesPage.From(pages));

    [HttpGet("accessibility")]
    public IActionResult Accessibility() => View();

    [HttpGet("privacy")]
    public IActionResult Privacy() => View();

    [HttpGet("cookies")]
    public IActionResult Cookies() => View();
}
