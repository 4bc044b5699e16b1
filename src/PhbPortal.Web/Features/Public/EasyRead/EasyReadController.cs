using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.Time;

namespace PhbPortal.Web.Features.Public.EasyRead;

/// <summary>
/// The easy-read versions of the public pages: one idea per sentence, a picture beside the words, and separate addresses.
/// </summary>
[AllowAnonymous]
public sealed class EasyReadController(PortalClock clock) : PortalController
{
    [HttpGet("easy-read")]
    public IActionResult Index() => View();

    [HttpGet("easy-read/what-is-a-personal-health-budget")]
    public IActionResult WhatItIs() => View();

    [HttpGet("easy-read/three-ways-to-hold-a-budget")]
    public IActionResult ThreeWays() => View();

    [HttpGet("easy-read/what-it-cannot-be-used-for")]
    public IActionResult NotFor() => View(EasyNotForPage.Load(clock.Today));
}
