using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Data.Accounts;
using PhbPortal.Domain.People;
using PhbPortal.Web.Access;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.Startup;

namespace PhbPortal.Web.Features.Circle;

/// <summary>Who helps a person with their plan and who reads along: said by the person, whoever acts for them, or a co-ordinator on their word.</summary>
public sealed class CircleController(PortalDbContext db, UserManager<PortalUser> users, PortalClock clock, TimeProvider time) : Controller
{
    private const int MostOfAName = 50;

    private CancellationToken Stop => HttpContext.RequestAborted;

    private SignedIn Me => SignedIn.From(User);

    [HttpGet("people/{reference}/circle"), Opens<PersonAccess>(Act.Invite)]
    public async Task<IActionResult> Index(string reference) => Found("Index", await PageAsync(reference));

    [HttpGet("my-plan/circle"), Opens<OwnAccess>(Act.Invite)]
    public async Task<IActionResult> Own() => Found("Index", await PageAsync(null));

    [HttpGet("people/{reference}/circle/supporter"), Opens<PersonAccess>(Act.Invite)]
    public async Task<IActionResult> Supporter(string reference) => Found("Supporter", await SupporterAsync(reference, SupporterForm.On(clock.Today)));

    [HttpPost("people/{reference}/circle/supporter"), Opens<PersonAccess>(Act.Invite)]
    public async Task<IActionResult> Supporter(string reference, SupporterForm form)
    {
        if (string.IsNullOrWhiteSpace(form.Agreed))
            ModelState.AddModelError("Form.Agreed", "Say how the person told you that they want this");
        return await LetAsync(await SupporterAsync(reference, form), form, $"/people/{reference}/circle");
    }

    [HttpGet("my-plan/circle/supporter"), Opens<OwnAccess>(Act.Invite)]
    public async Task<IActionResult> OwnSupporter() => Found("Supporter", await SupporterAsync(null, SupporterForm.On(clock.Today)));

    [HttpPost("my-plan/circle/supporter"), Opens<OwnAccess>(Act.Invite)]
    public async Task<IActionResult> OwnSupporter(SupporterForm form)
    {
        form.Agreed = "";
        return await LetAsync(await SupporterAsync(null, form), form, "/my-plan/circle");
    }

    [HttpGet("circle/{member}/end"), Opens<CircleAccess>(Act.Write)]
    public async Task<IActionResult> End(string member) => Found("End", await EndPage.LoadAsync(db, member, Me, Stop));

    [HttpPost("circle/{member}/end"), Opens<CircleAccess>(Act.Write), ActionName(nameof(End))]
    public async Task<IActionResult> EndNow(string member)
    {
        var ending = await db.CircleMembers.SingleAsync(m => m.Reference == member, Stop);
        ending.End(Me.Actor, clock.NowUtc);
        if (!await db.TrySaveAsync(Stop))
            return await EndNow(member);
        var person = await db.People.Where(p => p.Id == ending.PersonId).Select(p => p.Reference).SingleAsync(Stop);
        return Done($"{ending.Name} does not see anything any more", Me.Role == Role.CareCoordinator ? $"/people/{person}/circle" : "/my-plan/circle");
    }

    /// <summary>Keeps the person's word and an account that waits for its invitation: an administrator sends it, as to everybody.</summary>
    private async Task<IActionResult> LetAsync(SupporterPage? page, SupporterForm form, string back)
    {
        if (page is null)
            return NotFound();
        if (!ModelState.IsValid)
            return View("Supporter", page);
        var (wanted, first) = (form.Details(), form.FirstDay.Value);
        // The same form sent twice.
        if (await db.CircleMembers.AnyAsync(m => m.Kind == CircleKind.Supporter && m.Name == wanted.Name && m.FirstDay == first && m.EndedUtc == null && db.People.Any(p => p.Id == m.PersonId && p.Reference == page.Reference), Stop))
            return Done($"{wanted.Name} is on the list already", back);
        await using var whole = await db.Database.BeginTransactionAsync(Stop);
        if (await AccountAsync(form) is not { } user)
            return View("Supporter", page);
        var person = await db.People.SingleAsync(p => p.Reference == page.Reference, Stop);
        var member = CircleMember.Let(person, user.Id, wanted, Me.Actor);
        db.CircleMembers.Add(member);
        await db.SaveChangesAsync(Stop);
        db.Memberships.Add(new(user.Id, Role.Supporter, member.FirstDay, person.SiteId, personId: person.Id, circleMemberId: member.Id));
        await db.SaveChangesAsync(Stop);
        await whole.CommitAsync(Stop);
        return Done($"{member.Name} may read the plan and the money. An administrator now sends the invitation", back);
    }

    private async Task<PortalUser?> AccountAsync(SupporterForm form)
    {
        for (var number = 1; number <= MostOfAName; number++)
        {
            var user = form.Account(number);
            user.Open(time.GetUtcNow().UtcDateTime);
            if ((await users.CreateAsync(user)).Succeeded)
                return user;
        }

        ModelState.AddModelError("Form.Name", "No account can be made under this name. Write it with another first name or initial");
        return null;
    }

    private Task<CirclePage?> PageAsync(string? reference) => CirclePage.LoadAsync(db, reference, Me, clock.Today, Stop);

    private Task<SupporterPage?> SupporterAsync(string? reference, SupporterForm form) => SupporterPage.LoadAsync(db, reference, Me, form, clock.Today, Stop);

    private IActionResult Found(string view, object? page) => page is null ? NotFound() : View(view, page);

    private RedirectResult Done(string words, string back)
    {
        TempData[PageText.Done] = words;
        return Redirect(back);
    }
}
