using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace PhbPortal.Web.Features.Help;

/// <summary>Pages that explain the service itself. Anyone may read them, signed in or not.</summary>
[AllowAnonymous]
[Route("help")]
public sealed class HelpController(EndpointDataSource pages) : Controller
{
    [HttpGet("")]
    public IActionResult Index() => View();

    [HttpGet("rights")]
    public IActionResult Rights() => View();

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
