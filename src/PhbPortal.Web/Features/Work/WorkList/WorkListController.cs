using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Domain.People;
using PhbPortal.Web.Access;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.Time;

namespace PhbPortal.Web.Features.Work.WorkList;

[For(Role.CareCoordinator, Role.Approver, Role.Finance, Can = "See what needs their action")]
public sealed class WorkListController(PortalDbContext db, PortalClock clock) : PortalController
{
    [HttpGet("work")]
    public async Task<IActionResult> Index(string? show, string? page) =>
        View(
            new WorkPage(await WorkItems.LoadAsync(db, Me, clock.Today, CancellationToken), clock.Today, show, page)
            {
                SettingsWaiting = Me.MaySetAny() ? await db.SettingsWaitingFor(Me).CountAsync(CancellationToken) : 0,
            }
        );
}
