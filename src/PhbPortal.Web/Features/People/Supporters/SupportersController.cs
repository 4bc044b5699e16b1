using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Data.Accounts;
using PhbPortal.Data.Queries;
using PhbPortal.Domain.People;
using PhbPortal.Web.Access;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.Time;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.People.Supporters;

/// <summary>Giving a supporter access: by the person, a representative, or a co-ordinator with the person's consent.</summary>
public sealed class SupportersController(PortalDbContext db, UserManager<PortalUser> users, PortalClock clock, TimeProvider time)
    : PortalController
{
    private const int MostReaders = 20;
    private const int MostTries = 5;
    private const int DigitsOfAName = 6;

    [HttpGet("people/{reference}/circle/supporter"), Opens<PersonAccess>(Act.Invite)]
    public async Task<IActionResult> Let(string reference) => Found(await PageAsync(reference, LetForm.On(clock.Today)));

    [HttpPost("people/{reference}/circle/supporter"), Opens<PersonAccess>(Act.Invite)]
    public async Task<IActionResult> Let(string reference, LetForm form)
    {
        if (string.IsNullOrWhiteSpace(form.Agreed))
            ModelState.AddModelError("Form.Agreed", "Say how the person told you that they want this");
        return await LetAsync(await PageAsync(reference, form), form, $"/people/{reference}/circle");
    }

    [HttpGet("my-plan/circle/supporter"), Opens<OwnAccess>(Act.Invite)]
    public async Task<IActionResult> LetOwn() => Found(await PageAsync(null, LetForm.On(clock.Today)));

    [HttpPost("my-plan/circle/supporter"), Opens<OwnAccess>(Act.Invite)]
    public async Task<IActionResult> LetOwn(LetForm form)
    {
        form.Agreed = "";
        return await LetAsync(await PageAsync(null, form), form, "/my-plan/circle");
    }

    /// <summary>Saves the person's consent and an account whose invitation an administrator sends, as for everyone.</summary>
    private async Task<IActionResult> LetAsync(LetPage? page, LetForm form, string back)
    {
        if (page is null)
            return NotFound();
        if (!ModelState.IsValid)
            return View("Let", page);
        var person = await db.People.SingleAsync(p => p.Reference == page.Reference, CancellationToken);
        try
        {
            if (await SentAsync(person, form))
                return RedirectWithMessage(back, $"{form.Name.TidyName()} is on the list already");
            return await KeepAsync(person, form)
                ? RedirectWithMessage(
                    back,
                    $"{form.Name.TidyName()} may read the plan and the money. An administrator now sends the invitation"
                )
                : View("Let", page);
        }
        catch (DbUpdateException)
        {
            // The same form arrived twice at once, and its request id accepted only the other one.
            db.ChangeTracker.Clear();
            if (!await SentAsync(person, form))
                throw;
            return RedirectWithMessage(back, $"{form.Name.TidyName()} is on the list already");
        }
    }

    private Task<bool> SentAsync(Person person, LetForm form) =>
        db.CircleMembers.AnyAsync(m => m.PersonId == person.Id && m.RequestId == form.RequestId, CancellationToken);

    private async Task<bool> KeepAsync(Person person, LetForm form)
    {
        if (
            await db.CircleMembers.LetInOf(person.Id, clock.Today).CountAsync(m => m.Kind == CircleKind.Supporter, CancellationToken)
            >= MostReaders
        )
            ModelState.AddModelError("Form.Name", $"{MostReaders} people read along already. End it for one of them first");
        await using var whole = await db.Database.BeginTransactionAsync(CancellationToken);
        if (!ModelState.IsValid || await AccountAsync(form) is not { } user)
            return false;
        var member = CircleMember.Let(person, user.Id, form.ToDetails(), form.RequestId, Me.Actor);
        db.CircleMembers.Add(member);
        await db.SaveChangesAsync(CancellationToken);
        db.Memberships.Add(new(user.Id, Role.Supporter, member.FirstDay, person.SiteId, personId: person.Id, circleMemberId: member.Id));
        await db.SaveChangesAsync(CancellationToken);
        await whole.CommitAsync(CancellationToken);
        return true;
    }

    private async Task<PortalUser?> AccountAsync(LetForm form)
    {
        for (var tries = 0; tries < MostTries; tries++)
        {
            // The same form creates the same name, so that it creates one account however often it is sent.
            var digits =
                tries == 0
                    ? ((uint)form.RequestId.GetHashCode()).ToString("D10", CultureInfo.InvariantCulture)[^DigitsOfAName..]
                    : RandomNumberGenerator.GetString("0123456789", DigitsOfAName);
            var user = form.Account(digits);
            user.Open(time.GetUtcNow().UtcDateTime);
            if ((await users.CreateAsync(user)).Succeeded)
                return user;
        }

        ModelState.AddModelError("Form.Name", "No account can be made under this name. Send it again");
        return null;
    }

    private Task<LetPage?> PageAsync(string? reference, LetForm form) =>
        LetPage.LoadAsync(db, reference, Me, form, clock.Today, CancellationToken);

    private IActionResult Found(LetPage? page) => page is null ? NotFound() : View("Let", page);
}
