using Microsoft.AspNetCore.Mvc;
using PhbPortal.Data;
using PhbPortal.Domain.People;
using PhbPortal.Web.Access;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.Time;

namespace PhbPortal.Web.Features.People.Search;

/// <summary>Finding a person of the site.</summary>
public sealed class SearchController(PortalDbContext db, PortalClock clock) : PortalController
{
    [HttpGet("people"), For(Role.CareCoordinator, Role.Approver, Role.Finance, Role.Clinician, Can = "Find a person")]
    public async Task<IActionResult> Index(FindForm form, string? page) =>
        View(await FindPage.LoadAsync(db, form, ModelState.IsValid, page, Me.Role == Role.CareCoordinator, clock.Today, CancellationToken));
}
