using Microsoft.AspNetCore.Mvc;
using PhbPortal.Data;
using PhbPortal.Web.Access;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.Time;

namespace PhbPortal.Web.Features.People.Overview;

/// <summary>One person at a glance.</summary>
public sealed class PersonOverviewController(PortalDbContext db, PortalClock clock) : PortalController
{
    [HttpGet("people/{reference}"), Opens<PersonAccess>(Act.Read)]
    public async Task<IActionResult> Overview(string reference) =>
        await OverviewPage.LoadAsync(db, reference, Me, User.SiteName(), clock, CancellationToken) is { } page ? View(page) : NotFound();
}
