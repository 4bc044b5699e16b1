using Microsoft.AspNetCore.Mvc;
using PhbPortal.Data;
using PhbPortal.Domain.People;
using PhbPortal.Web.Access;
using PhbPortal.Web.Startup;

namespace PhbPortal.Web.Features.Work;

[For(Role.CareCoordinator, Role.Approver, Role.Finance)]
public sealed class WorkController(PortalDbContext db, PortalClock clock) : Controller
{
    [HttpGet("work")]
    public async Task<IActionResult> Index(string? show, string? page) =>
        View(new WorkPage(await WorkList.LoadAsync(db, SignedIn.From(User), clock.Today, HttpContext.RequestAborted), clock.Today, show, page));
}
