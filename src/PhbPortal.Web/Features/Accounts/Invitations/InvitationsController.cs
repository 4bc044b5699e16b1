using Microsoft.AspNetCore.Mvc;
using PhbPortal.Data;
using PhbPortal.Data.Accounts;
using PhbPortal.Domain.People;
using PhbPortal.Web.Access;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.SignIn;
using PhbPortal.Web.Time;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Accounts.Invitations;

/// <summary>An administrator invites a colleague to a role; roles that need two people wait for another administrator.</summary>
public sealed class InvitationsController(
    PortalDbContext db,
    NewAccounts accounts,
    SignInLetters letters,
    NewPasswords passwords,
    AccountLimits limits,
    PortalClock clock
) : PortalController
{
    [HttpGet("accounts/invite"), For(Role.Administrator, Can = "Invite colleagues")]
    public async Task<IActionResult> Colleague() => View(await PageAsync(ColleagueForm.On(clock.Today)));

    [HttpPost("accounts/invite"), For(Role.Administrator, Can = "Invite colleagues")]
    public async Task<IActionResult> Colleague(ColleagueForm form)
    {
        var page = await PageAsync(form);
        var (chosen, field, objection) = page.Places.Choose(form.Role.Tidy(), form.Place.Tidy());
        if (chosen is null)
            ModelState.AddModelError("Form." + field, objection);
        if (chosen is null || !ModelState.IsValid)
            return View(page);
        await using var whole = await db.Database.BeginTransactionAsync(CancellationToken);
        if (await accounts.AddAsync(form.Name.TidyName(), form.SignInName.Tidy(), form.Email.Tidy(), ModelState) is not { } user)
            return View(page);
        var (first, last) = (form.FirstDay.Value!.Value, form.LastDay.Value);
        if (chosen.Role.TakesTwoAdministrators())
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

    private async Task<ColleaguePage> PageAsync(ColleagueForm form) =>
        new(form, await RolePlaces.LoadAsync(db, Me, clock.Today, CancellationToken));

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
