using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Data.Queries;
using PhbPortal.Domain.People;
using PhbPortal.Web.Access;
using PhbPortal.Web.Editing;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.Time;

namespace PhbPortal.Web.Features.Cases.HandOvers;

/// <summary>A case is handed over to another care co-ordinator of the site.</summary>
[Opens<CaseAccess>(Act.Write)]
public sealed class HandOversController(PortalDbContext db, PortalClock clock) : PortalController
{
    [HttpGet("cases/{reference}/hand-over")]
    public async Task<IActionResult> HandOver(string reference) =>
        Page(await HandOverPage.LoadAsync(db, reference, new(), Me.SiteId, clock.Today, CancellationToken));

    [HttpPost("cases/{reference}/hand-over")]
    public async Task<IActionResult> HandOver(string reference, HandOverForm form)
    {
        if (
            ModelState.IsValid
            && await db.Cases.Include(c => c.Person).FirstOrDefaultAsync(c => c.Reference == reference, CancellationToken) is { } found
        )
        {
            var owed = await db.OpenInCaseAsync(found, CancellationToken);
            var other = await HandOverPage
                .Coordinators(db, Me.SiteId, clock.Today)
                .FirstOrDefaultAsync(c => c.Reference == form.Coordinator, CancellationToken);
            if (other is null)
                ModelState.AddModelError("Form.Coordinator", "Choose one of the co-ordinators of your site");
            else if (
                found.CoordinatorUserId == other.UserId
                || await this.TryRecordAsync(
                    db,
                    found,
                    form.Version,
                    () =>
                        Domain.Budgets.HandOver.To(new(other.UserId, other.Name, Role.CareCoordinator), found, owed.Safeguards, owed.Bills),
                    Stale.Person
                )
            )
                return RedirectWithMessage("/people/" + found.Person.Reference, $"{other.Name} is the co-ordinator now");
        }

        return Page(await HandOverPage.LoadAsync(db, reference, form, Me.SiteId, clock.Today, CancellationToken));
    }

    private IActionResult Page(object? page) => page is null ? NotFound() : View(page);
}
