using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Data.Accounts;
using PhbPortal.Domain.People;
using PhbPortal.Web.Access;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.SignIn;
using PhbPortal.Web.Time;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Accounts.Invitations;

/// <summary>
/// New accounts: an administrator invites colleagues, a care co-ordinator the people of their site and those who act for them.
/// </summary>
public sealed class InvitationsController(
    PortalDbContext db,
    UserManager<PortalUser> users,
    SignInLetters letters,
    NewPasswords passwords,
    AccountLimits limits,
    PortalClock clock,
    TimeProvider time
) : PortalController
{
    [HttpGet("accounts/invite"), For(Role.Administrator)]
    public async Task<IActionResult> Colleague() => View(await PageAsync(ColleagueForm.On(clock.Today)));

    [HttpPost("accounts/invite"), For(Role.Administrator)]
    public async Task<IActionResult> Colleague(ColleagueForm form)
    {
        var page = await PageAsync(form);
        var (chosen, field, objection) = page.Places.Choose(form.Role.Tidy(), form.Place.Tidy());
        if (chosen is null)
            ModelState.AddModelError("Form." + field, objection);
        if (chosen is null || !ModelState.IsValid)
            return View(page);
        await using var whole = await db.Database.BeginTransactionAsync(CancellationToken);
        if (await AddAsync(form.Name.Tidy(), form.SignInName.Tidy(), form.Email.Tidy()) is not { } user)
            return View(page);
        var (first, last) = (form.FirstDay.Value!.Value, form.LastDay.Value);
        if (Proposal.RolesOfTwo.Contains(chosen.Role))
        {
            db.Proposals.Add(
                Proposal.ToGiveRole(
                    user.Id,
                    chosen.Role,
                    chosen.SiteId,
                    chosen.OrganisationId,
                    first,
                    last,
                    form.Reason.Tidy(),
                    limits.DecideBy(clock.Today),
                    Me.Actor,
                    clock.NowUtc
                )
            );
            await db.SaveChangesAsync(CancellationToken);
            await whole.CommitAsync(CancellationToken);
            return RedirectWithMessage(
                "/accounts/" + user.Reference,
                "Another administrator has to confirm the role. Then they print the invitation, or it is sent by email from here"
            );
        }

        db.Memberships.Add(Dated(new(user.Id, chosen.Role, first, chosen.SiteId, chosen.OrganisationId), last));
        await db.SaveChangesAsync(CancellationToken);
        return await SendAsync(user, form.ByEmail, () => whole.CommitAsync(CancellationToken));
    }

    [HttpGet("people/{reference}/invite"), Opens<PersonAccess>(Act.Invite)]
    public async Task<IActionResult> Person(string reference) =>
        await PersonInvitePage.LoadAsync(db, reference, new(), clock.Today, CancellationToken) is { } page ? View(page) : NotFound();

    /// <summary>
    /// Makes the account alone. An administrator gives the way in: whoever writes a plan must not be able to agree it as the person.
    /// </summary>
    [HttpPost("people/{reference}/invite"), Opens<PersonAccess>(Act.Invite)]
    public async Task<IActionResult> Person(string reference, PersonInviteForm form)
    {
        if (await PersonInvitePage.LoadAsync(db, reference, form, clock.Today, CancellationToken) is not { } page)
            return NotFound();
        if (ModelState.IsValid && page.Chosen is null)
            ModelState.AddModelError("Form.Whom", "Choose whom you invite");
        if (page.Chosen is not { } whom || !ModelState.IsValid)
            return View(page);
        await using var whole = await db.Database.BeginTransactionAsync(CancellationToken);
        if (await AddAsync(whom.Name, form.SignInName.Tidy(), form.Email.Tidy()) is not { } user)
            return View(page);
        var role = whom.RepresentativeId is null ? Role.Patient : Role.Representative;
        db.Memberships.Add(new(user.Id, role, clock.Today, Me.SiteId, personId: page.PersonId, representativeId: whom.RepresentativeId));
        await db.SaveChangesAsync(CancellationToken);
        await whole.CommitAsync(CancellationToken);
        return RedirectWithMessage(
            "/people/" + reference,
            $"An account waits for {user.DisplayName}. An administrator of your organisation now sends them the invitation: "
                + $"please ask for it"
        );
    }

    private async Task<ColleaguePage> PageAsync(ColleagueForm form) =>
        new(form, await RolePlaces.LoadAsync(db, Me, clock.Today, CancellationToken));

    /// <summary>An account without a password: what its owner chooses with the invitation is the first one.</summary>
    private async Task<PortalUser?> AddAsync(string name, string signInName, string email)
    {
        var user = new PortalUser
        {
            DisplayName = name.Trim(),
            UserName = signInName.Trim(),
            Email = string.IsNullOrWhiteSpace(email) ? null : email.Trim(),
        };
        user.Open(time.GetUtcNow().UtcDateTime);
        var refused = (await users.CreateAsync(user)).Errors.ToList();
        foreach (var error in refused)
            ModelState.AddModelError("Form.SignInName", error.Description);
        return refused.Count == 0 ? user : null;
    }

    private async Task<IActionResult> SendAsync(PortalUser user, bool byEmail, Func<Task> commit)
    {
        var account = "/accounts/" + user.Reference;
        if (byEmail && passwords.AreSent)
        {
            await passwords.InviteAsync(user, Me.Actor, CancellationToken);
            await commit();
            return RedirectWithMessage(account, $"{user.DisplayName} is invited by email");
        }

        var printed = await letters.WriteAsync(StepKind.Invitation, user, Me.Actor, "", CancellationToken);
        await commit();
        TempData[PrintedCode.Note] = printed.Kept;
        return Redirect(account + "/letter");
    }

    private static Membership Dated(Membership membership, DateOnly? last)
    {
        if (last is { } day)
            membership.End(day);
        return membership;
    }
}
