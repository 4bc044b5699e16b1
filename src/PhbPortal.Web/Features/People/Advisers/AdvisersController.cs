using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Data.Queries;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Access;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.Time;

namespace PhbPortal.Web.Features.People.Advisers;

/// <summary>Who helps a person to write their plan: added by a co-ordinator with the person's consent.</summary>
[Opens<PersonAccess>(Act.Invite)]
public sealed class AdvisersController(PortalDbContext db, PortalClock clock) : PortalController
{
    [HttpGet("people/{reference}/circle/adviser")]
    public async Task<IActionResult> Name(string reference) =>
        await NamePage.LoadAsync(db, reference, NameForm.On(clock.Today), clock.Today, CancellationToken) is { } page
            ? View(page)
            : NotFound();

    [HttpPost("people/{reference}/circle/adviser")]
    public async Task<IActionResult> Name(string reference, NameForm form)
    {
        var today = clock.Today;
        if (await NamePage.LoadAsync(db, reference, form, today, CancellationToken) is not { } page)
            return NotFound();
        if (page.Chosen is null && !string.IsNullOrEmpty(form.Adviser))
            ModelState.AddModelError("Form.Adviser", "Choose an adviser");
        if (page.Chosen is not { } adviser || !ModelState.IsValid)
            return View(page);
        var person = await db.People.SingleAsync(p => p.Reference == reference, CancellationToken);
        if (await db.CircleMembers.AnyAsync(m => m.PersonId == person.Id && m.RequestId == form.RequestId, CancellationToken))
            return RedirectWithMessage($"/people/{person.Reference}/circle", $"{adviser.Name} helps {person.Called} with the plan");
        var wanted = form.ToDetails(adviser.Name);
        var before = await db
            .CircleMembers.AsNoTracking()
            .LetInOf(person.Id, today)
            .Where(m => m.UserId == adviser.UserId)
            .ToListAsync(CancellationToken);
        if (before.Find(m => m.Overlaps(wanted)) is { } helping)
        {
            ModelState.AddModelError(
                "Form.Adviser",
                $"{adviser.Name} helps already, "
                    + $"from {helping.FirstDay.InFull()}{(helping.LastDay is { } last ? $" to {last.InFull()}" : "")}. To give "
                    + $"other days, end that first, or begin after it"
            );
            return View(page);
        }

        db.CircleMembers.Add(CircleMember.Let(person, adviser.UserId, wanted, form.RequestId, Me.Actor));
        try
        {
            await db.SaveChangesAsync(CancellationToken);
        }
        catch (DbUpdateException)
        {
            // The same form arrived twice at once, and its request id accepted only the other one.
            db.ChangeTracker.Clear();
            if (!await db.CircleMembers.AnyAsync(m => m.PersonId == person.Id && m.RequestId == form.RequestId, CancellationToken))
                throw;
        }

        return RedirectWithMessage($"/people/{person.Reference}/circle", $"{adviser.Name} helps {person.Called} with the plan");
    }
}
