using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Data.Queries;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Access;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.SignIn;
using PhbPortal.Web.Time;

namespace PhbPortal.Web.Features.People.Advisers;

/// <summary>Who helps a person to write their plan: named by a co-ordinator on the person's word.</summary>
[Opens<PersonAccess>(Act.Invite)]
[Route("people/{reference}/circle/adviser")]
public sealed class AdvisersController(PortalDbContext db, PortalClock clock) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Name(string reference, CancellationToken cancellationToken) =>
        await NamePage.LoadAsync(db, reference, NameForm.On(clock.Today), clock.Today, cancellationToken) is { } page
            ? View(page)
            : NotFound();

    [HttpPost]
    public async Task<IActionResult> Name(string reference, NameForm form, CancellationToken cancellationToken)
    {
        var today = clock.Today;
        if (await NamePage.LoadAsync(db, reference, form, today, cancellationToken) is not { } page)
            return NotFound();
        if (page.Chosen is null && !string.IsNullOrEmpty(form.Adviser))
            ModelState.AddModelError("Form.Adviser", "Choose an adviser");
        if (page.Chosen is not { } adviser || !ModelState.IsValid)
            return View(page);
        var person = await db.People.SingleAsync(p => p.Reference == reference, cancellationToken);
        if (await db.CircleMembers.AnyAsync(m => m.PersonId == person.Id && m.RequestId == form.RequestId, cancellationToken))
            return Done(adviser, person);
        var wanted = form.Details(adviser.Name);
        var before = await db
            .CircleMembers.AsNoTracking()
            .LetInOf(person.Id, today)
            .Where(m => m.UserId == adviser.UserId)
            .ToListAsync(cancellationToken);
        if (before.Find(m => m.Overlaps(wanted)) is { } helping)
        {
            ModelState.AddModelError(
                "Form.Adviser",
                $"{adviser.Name} helps already, from {helping.FirstDay.InFull()}{(helping.LastDay is { } last ? $" to {last.InFull()}" : "")}. To give other days, end that first, or begin after it"
            );
            return View(page);
        }

        db.CircleMembers.Add(CircleMember.Let(person, adviser.UserId, wanted, form.RequestId, SignedIn.From(User).Actor));
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            // The same form arrived twice at once, and its request id let the other one through.
            db.ChangeTracker.Clear();
            if (!await db.CircleMembers.AnyAsync(m => m.PersonId == person.Id && m.RequestId == form.RequestId, cancellationToken))
                throw;
        }

        return Done(adviser, person);
    }

    private RedirectResult Done(NamePage.One adviser, Person person)
    {
        TempData[PageText.Done] = $"{adviser.Name} helps {person.GivenName} with the plan";
        return Redirect($"/people/{person.Reference}/circle");
    }
}
