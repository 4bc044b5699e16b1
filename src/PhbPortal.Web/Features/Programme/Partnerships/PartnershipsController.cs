using Microsoft.AspNetCore.Mvc;
using PhbPortal.Data;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Access;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.Time;

namespace PhbPortal.Web.Features.Programme.Partnerships;

/// <summary>How a site works with a council: who leads, what is shared, and who answers complaints about both (rule I07).</summary>
public sealed class PartnershipsController(PortalDbContext db, PortalClock clock) : PortalController
{
    [HttpGet("sites/{reference}/partnership"), Opens<SiteAccess>(Act.Write)]
    public async Task<IActionResult> Record(string reference) =>
        View(await PartnershipPage.LoadAsync(db, reference, null, clock.Today, CancellationToken));

    [HttpPost("sites/{reference}/partnership"), Opens<SiteAccess>(Act.Write)]
    public async Task<IActionResult> Record(string reference, PartnershipForm form)
    {
        var page = await PartnershipPage.LoadAsync(db, reference, form, clock.Today, CancellationToken);
        if (page.ObjectionTo(form) is { } objection)
            ModelState.AddModelError("Form.Council", objection);
        if (!ModelState.IsValid)
            return View(page);
        var day = form.FirstDay.Value!.Value;
        if (!page.SaysAlready(form))
            db.Partnerships.Add(new(page.SiteId, form.ToTerms(), day, new Signature(Me.UserId, Me.Name, clock.NowUtc)));
        await db.SaveChangesAsync(CancellationToken);
        return RedirectWithMessage($"/sites/{reference}/partnership", $"Recorded, from {day.InFull()}");
    }
}
