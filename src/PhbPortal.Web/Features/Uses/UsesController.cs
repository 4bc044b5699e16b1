using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PhbPortal.Web.Startup;

namespace PhbPortal.Web.Features.Uses;

/// <summary>“Can I use it for this?”, for anyone. What is asked is kept nowhere.</summary>
[AllowAnonymous]
public sealed class UsesController(PortalClock clock) : Controller
{
    [HttpGet("/can-i-use-it")]
    public IActionResult Index(UsesForm form) => View(UsesPage.Of(form, ModelState.IsValid, clock.Today));
}
