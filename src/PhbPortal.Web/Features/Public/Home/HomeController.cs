using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.Time;

namespace PhbPortal.Web.Features.Public.Home;

/// <summary>What anyone may read before asking for a budget. Each page has an easy-read version at its own address.</summary>
[AllowAnonymous]
public sealed class HomeController(PortalClock clock) : PortalController
{
    [HttpGet("/")]
    public IActionResult Index() => View();

    [HttpGet("what-is-a-personal-health-budget")]
    public IActionResult WhatItIs() => View();

    [HttpGet("three-ways-to-hold-a-budget")]
    public IActionResult ThreeWays() => View();

    [HttpGet("what-it-cannot-be-used-for")]
    public IActionResult NotFor() => View(NotForPage.Load(clock.Today));
}
