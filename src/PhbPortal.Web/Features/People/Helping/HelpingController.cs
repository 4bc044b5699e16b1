using Microsoft.AspNetCore.Mvc;
using PhbPortal.Data;
using PhbPortal.Domain.People;
using PhbPortal.Web.Access;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.Time;

namespace PhbPortal.Web.Features.People.Helping;

/// <summary>An adviser's first page: the people they help.</summary>
[For(Role.Broker, Can = "See the people whom they help")]
public sealed class HelpingController(PortalDbContext db, PortalClock clock) : PortalController
{
    [HttpGet("helping")]
    public async Task<IActionResult> Index() => View(await HelpingPage.LoadAsync(db, Me, clock.Today, CancellationToken));
}
