using Microsoft.AspNetCore.Mvc;
using PhbPortal.Data;
using PhbPortal.Domain.People;
using PhbPortal.Web.Access;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.Time;

namespace PhbPortal.Web.Features.People.Helping;

/// <summary>Where an adviser's day begins: the people whom they help.</summary>
[For(Role.Broker)]
public sealed class HelpingController(PortalDbContext db, PortalClock clock) : PortalController
{
    [HttpGet("helping")]
    public async Task<IActionResult> Index() => View(await HelpingPage.LoadAsync(db, Me, clock.Today, CancellationToken));
}
