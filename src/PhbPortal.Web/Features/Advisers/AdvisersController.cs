using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Domain.People;
using PhbPortal.Web.Access;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.Startup;

namespace PhbPortal.Web.Features.Advisers;

/// <summary>Who helps a person to write their plan: named by a co-ordinator on the person's word.</summary>
[Opens<PersonAccess>(Act.Invite)]
[Route("people/{reference}/circle/adviser")]
public sealed class AdvisersController(PortalDbContext db, PortalClock clock) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Name(string reference, CancellationToken stop) =>
        await NamePage.LoadAsync(db, reference, NameForm.On(clock.Today), clock.Today, stop) is { } page ? View(page) : NotFound();

    [HttpPost]
    public async Task<IActionResult> Name(string reference, NameForm form, CancellationToken stop)
    {
        var today = clock.Today;
        if (await NamePage.LoadAsync(db, reference, form, today, stop) is not { } page)
            return NotFound();
        if (page.Chosen is null && !string.IsNullOrEmpty(form.Adviser))
            ModelState.AddModelError("Form.Adviser", "Choose an adviser");
        if (page.Chosen is not { } adviser || !ModelState.IsValid)
            return View(page);
        var person = await db.People.SingleAsync(p => p.Reference == reference, stop);
        if (!await db.CircleMembers.AnyAsync(m => m.PersonId == person.Id && m.UserId == adviser.UserId && m.EndedUtc == null && (m.LastDay == null || m.LastDay >= today), stop))
            db.CircleMembers.Add(CircleMember.Let(person, adviser.UserId, form.Details(adviser.Name), SignedIn.From(User).Actor));
        await db.SaveChangesAsync(stop);
        TempData[PageText.Done] = $"{adviser.Name} helps {person.GivenName} with the plan";
        return Redirect($"/people/{reference}/circle");
    }
}
