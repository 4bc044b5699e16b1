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
    public Task<IActionResult> HandOver(string reference) => ShowAsync(reference, new());

    [HttpPost("cases/{reference}/hand-over")]
    public Task<IActionResult> HandOver(string reference, HandOverForm form) =>
        this.RecordAsync(db, () => RecordingAsync(reference, form), () => ShowAsync(reference, form), Stale.Person);

    private async Task<Recording?> RecordingAsync(string reference, HandOverForm form)
    {
        if (
            !ModelState.IsValid
            || await db.Cases.Include(c => c.Person).FirstOrDefaultAsync(c => c.Reference == reference, CancellationToken) is not { } found
        )
            return null;
        var owed = await db.OpenInCaseAsync(found, CancellationToken);
        var other = await HandOverPage
            .Coordinators(db, Me.SiteId, clock.Today)
            .FirstOrDefaultAsync(c => c.Reference == form.Coordinator, CancellationToken);
        if (other is null)
        {
            ModelState.AddModelError("Form.Coordinator", "Choose one of the co-ordinators of your site");
            return null;
        }

        return new(
            found,
            form.Version,
            found.CoordinatorUserId == other.UserId,
            () => Domain.Budgets.HandOver.To(new(other.UserId, other.Name, Role.CareCoordinator), found, owed.Safeguards, owed.Bills),
            () => RedirectWithMessage("/people/" + found.Person.Reference, $"{other.Name} is the co-ordinator now")
        );
    }

    private async Task<IActionResult> ShowAsync(string reference, HandOverForm form) =>
        await HandOverPage.LoadAsync(db, reference, form, Me.SiteId, clock.Today, CancellationToken) is { } page ? View(page) : NotFound();
}
