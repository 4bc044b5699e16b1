using Microsoft.AspNetCore.Mvc;
using PhbPortal.Data;
using PhbPortal.Domain.People;
using PhbPortal.Web.Access;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.SignIn;
using PhbPortal.Web.Time;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Accounts.Invitations;

/// <summary>A care co-ordinator invites the people of their site, and those who act for them.</summary>
public sealed class PersonInvitationsController(PortalDbContext db, NewAccounts accounts, PortalClock clock) : PortalController
{
    [HttpGet("people/{reference}/invite"), Opens<PersonAccess>(Act.Invite)]
    public async Task<IActionResult> Person(string reference) =>
        await PersonInvitePage.LoadAsync(db, reference, new(), clock.Today, CancellationToken) is { } page ? View(page) : NotFound();

    /// <summary>
    /// Only creates the account. An administrator gives access: whoever writes a plan must not be able to agree it as the person.
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
        if (await accounts.AddAsync(whom.Name, form.SignInName.Tidy(), form.Email.Tidy(), ModelState) is not { } user)
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
}
