using Microsoft.AspNetCore.Mvc;
using PhbPortal.Data;
using PhbPortal.Domain.People;
using PhbPortal.Web.Access;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.Time;

namespace PhbPortal.Web.Features.Work.Dashboard;

/// <summary>
/// Figures without names: a commissioner's own sites, or all of them for the programme team and evaluators. The site filter decides which.
/// </summary>
[For(Role.Commissioner, Role.ProgrammeTeam, Role.Evaluator)]
public sealed class DashboardController(PortalDbContext db, PortalClock clock) : PortalController
{
    [HttpGet("dashboard")]
    public async Task<IActionResult> Index() =>
        View(await DashboardPage.LoadAsync(db, db.SettingsWaitingFor(Me), clock.Today, CancellationToken));

    [HttpGet("dashboard/list")]
    public async Task<IActionResult> List(DashboardListQuery query) =>
        ModelState.IsValid && await DashboardListPage.LoadAsync(db, query, clock.Today, CancellationToken) is { } page
            ? View(page)
            : NotFound();
}
