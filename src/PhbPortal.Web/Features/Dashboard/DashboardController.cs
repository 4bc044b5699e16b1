using Microsoft.AspNetCore.Mvc;
using PhbPortal.Data;
using PhbPortal.Domain.People;
using PhbPortal.Web.Access;
using PhbPortal.Web.Startup;

namespace PhbPortal.Web.Features.Dashboard;

/// <summary>Figures without names: a commissioner's own sites, or all of them for the programme team and evaluators. The site filter decides which.</summary>
[For(Role.Commissioner, Role.ProgrammeTeam, Role.Evaluator)]
[Route("dashboard")]
public sealed class DashboardController(PortalDbContext db, PortalClock clock) : Controller
{
    private SignedIn Me => SignedIn.From(User);

    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken stop) =>
        View(await DashboardPage.LoadAsync(db, db.SettingsWaitingFor(Me), clock.Today, stop));

    [HttpGet("list")]
    public async Task<IActionResult> List(DashboardListQuery query, CancellationToken stop) =>
        ModelState.IsValid && await DashboardListPage.LoadAsync(db, query, clock.Today, stop) is { } page ? View(page) : NotFound();
}
