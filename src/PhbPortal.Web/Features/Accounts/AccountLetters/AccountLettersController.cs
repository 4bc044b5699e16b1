using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Data.Accounts;
using PhbPortal.Data.Audit;
using PhbPortal.Web.Access;
using PhbPortal.Web.Mail;
using PhbPortal.Web.SignIn;
using PhbPortal.Web.Time;

namespace PhbPortal.Web.Features.Accounts.AccountLetters;

/// <summary>
/// Letters and invitations: how an administrator gives access to someone who has no other means. Nobody does it for themselves.
/// </summary>
public sealed class AccountLettersController(
    PortalDbContext db,
    SignInLetters letters,
    NewPasswords passwords,
    AccountSteps steps,
    PublicAddress address,
    AuditTrail trail,
    PortalClock clock
) : AccountController(db, clock)
{
    [HttpGet("accounts/{account}/password"), Opens<AccountAccess>(Act.Invite)]
    public async Task<IActionResult> Password(string account) =>
        await FindOpenAsync(account) is { IsInvited: false } user ? View(new PasswordPage(AccountHead.Of(user), new())) : NotFound();

    [HttpPost("accounts/{account}/password"), Opens<AccountAccess>(Act.Invite)]
    public async Task<IActionResult> Password(string account, IdentityForm form)
    {
        if (await FindOpenAsync(account) is not { IsInvited: false } user)
            return NotFound();
        if (!ModelState.IsValid)
            return View(new PasswordPage(AccountHead.Of(user), form));
        if (await letters.ObjectionAsync(StepKind.PasswordByLetter, user, Me.UserId, CancellationToken) is { } objection)
            return Done(account, "Not printed: " + objection);
        return ShowLetter(account, await letters.WriteAsync(StepKind.PasswordByLetter, user, Me.Actor, form.Sentence, CancellationToken));
    }

    [HttpGet("accounts/{account}/letter"), Opens<AccountAccess>(Act.Read)]
    public async Task<IActionResult> Letter(string account) =>
        await AccountHead.LoadAsync(Db, account, CancellationToken) is { } head
            ? View(new AccountLetterPage(head, SignInLetter.Of(head, TempData[PrintedCode.Note], address)))
            : NotFound();

    /// <summary>The first invitation and every later one: only the newest works.</summary>
    [HttpPost("accounts/{account}/invitation"), Opens<AccountAccess>(Act.Invite)]
    public async Task<IActionResult> Invitation(string account, InvitationForm form)
    {
        if (
            await FindOpenAsync(account) is not { IsInvited: true } user
            || !await Db.Memberships.AnyAsync(m => m.UserId == user.Id, CancellationToken)
        )
            return NotFound();
        if (form.By != "email" || user.Email is null || !passwords.AreSent)
        {
            if (await letters.ObjectionAsync(StepKind.Invitation, user, Me.UserId, CancellationToken) is { } objection)
                return Done(account, "Not printed: " + objection);
            return ShowLetter(account, await letters.WriteAsync(StepKind.Invitation, user, Me.Actor, "", CancellationToken));
        }

        await passwords.InviteAsync(user, Me.Actor, CancellationToken);
        return Done(account, "The invitation is on its way by email");
    }

    [HttpPost("accounts/{account}/withdraw"), Opens<AccountAccess>(Act.Invite)]
    public async Task<IActionResult> Withdraw(string account)
    {
        if (await FindOpenAsync(account) is not { IsInvited: true } user)
            return NotFound();
        await using var whole = await Db.Database.BeginTransactionAsync(CancellationToken);
        await steps.ForgetAsync([StepKind.Invitation], user.Id, CancellationToken);
        var today = Clock.Today;
        user.CloseFrom(today, "The invitation was withdrawn.");
        foreach (
            var held in await Db
                .Memberships.Where(m => m.UserId == user.Id && (m.LastDay == null || m.LastDay >= today))
                .ToListAsync(CancellationToken)
        )
            held.End(held.FirstDay.AddDays(-1));
        await Db.SaveChangesAsync(CancellationToken);
        await trail.WayInAsync(AuditedEvent.WayInGiven, Me.Actor, account, "Invitation, withdrawn", CancellationToken);
        await whole.CommitAsync(CancellationToken);
        return Done(account, "The invitation is withdrawn");
    }
}
