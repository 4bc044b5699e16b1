using Microsoft.AspNetCore.Mvc;
using PhbPortal.Data;
using PhbPortal.Domain.People;
using PhbPortal.Web.Access;
using PhbPortal.Web.SignIn;
using PhbPortal.Web.Time;

namespace PhbPortal.Web.Features.Work.Dashboard;

/// <summary>Figures without names: a commissioner's own sites, or all of them for the programme team and evaluators. The site filter decides which.</summary>
[For(Role.Commissioner, Role.ProgrammeTeam, Role.Evaluator)]
[Route("dashboard")]
public sealed class DashboardController(PortalDbContext db, PortalClock clock) : Controller
{
    private SignedIn Me => SignedIn.From(User);

    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) =>
        View(await DashboardPage.LoadAsync(db, db.SettingsWaitingFor(Me), clock.Today, cancellationToken));

    [HttpGet("list")]
    public async Task<IActionResult> List(DashboardListQuery query, CancellationToken cancellationToken) =>
        ModelState.IsValid && await DashboardListPage.LoadAsync(db, query, clock.Today, cancellationToken) is { } page
            ? View(page)
            : NotFound();
}
