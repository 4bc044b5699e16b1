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
public sealed class DashboardController(PortalDbContext db, PortalClock clock) : PortalController
{
    [HttpGet("dashboard"), For(Role.Commissioner, Role.ProgrammeTeam, Role.Evaluator, Can = "Read figures")]
    public async Task<IActionResult> Index() =>
        View(await DashboardPage.LoadAsync(db, db.SettingsWaitingFor(Me), clock.Today, CancellationToken));

    [
        HttpGet("dashboard/list"),
        For(
            Role.Commissioner,
            Role.ProgrammeTeam,
            Role.Evaluator,
            Can = "Read the lists behind the figures, with references and without names"
        )
    ]
    public async Task<IActionResult> List(DashboardListQuery query) =>
        ModelState.IsValid && await DashboardListPage.LoadAsync(db, query, clock.Today, CancellationToken) is { } page
            ? View(page)
            : NotFound();
}
