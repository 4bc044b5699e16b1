using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PhbPortal.Domain.Rules;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.Time;

namespace PhbPortal.Web.Features.Public.Rules;

/// <summary>The rulebook, for anyone. It contains nothing about a person, so a browser may cache it for a few minutes.</summary>
[AllowAnonymous]
[ResponseCache(Duration = 300, VaryByHeader = "Cookie")]
public sealed class RulesController(PortalClock clock) : PortalController
{
    [HttpGet("rules")]
    public IActionResult Index(RulesForm form) => View(new RulesPage(form, clock.Today));

    [HttpGet("rules/{id}")]
    public IActionResult Show(string id, RuleDayForm form) =>
        Rulebook.TryGet(id, out var rule) ? View(new RulePage(rule, form, clock.Today)) : NotFound();
}
