using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Data.Accounts;
using PhbPortal.Web.Access;
using PhbPortal.Web.SignIn;
using PhbPortal.Web.Time;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Accounts.SecondStepProposals;

/// <summary>Another role for an account: one administrator proposes it and another confirms it.</summary>
public sealed class RoleProposalsController(PortalDbContext db, AccountLimits limits, PortalClock clock) : AccountController(db, clock)
{
    [HttpGet("accounts/{account}/role"), Opens<AccountAccess>(Act.Write)]
    public async Task<IActionResult> GiveRole(string account) =>
        await FindOpenAsync(account) is { } user ? View(await PageAsync(user, GiveRoleForm.On(Clock.Today))) : NotFound();

    [HttpPost("accounts/{account}/role"), Opens<AccountAccess>(Act.Write)]
    public async Task<IActionResult> GiveRole(string account, GiveRoleForm form)
    {
        if (await FindOpenAsync(account) is not { } user)
            return NotFound();
        var page = await PageAsync(user, form);
        var (chosen, field, objection) = page.Places.Choose(form.Role.Tidy(), form.Place.Tidy());
        if (chosen is null)
            ModelState.AddModelError("Form." + field, objection);
        if (chosen is null || !ModelState.IsValid)
            return View(page);
        var today = Clock.Today;
        if (
            !await Db.Proposals.AnyAsync(
                p =>
                    p.UserId == user.Id
                    && p.State == ProposalState.Waiting
                    && p.DecideBy >= today
                    && p.Role == chosen.Role
                    && p.SiteId == chosen.SiteId
                    && p.OrganisationId == chosen.OrganisationId,
                CancellationToken
            )
        )
            Db.Proposals.Add(
                Proposal.ToGiveRole(
                    user.Id,
                    chosen.Role,
                    chosen.SiteId,
                    chosen.OrganisationId,
                    form.FirstDay.Value!.Value,
                    form.LastDay.Value,
                    form.Reason.Tidy(),
                    limits.DecideBy(today),
                    Me.Actor,
                    Clock.NowUtc
                )
            );
        await Db.SaveChangesAsync(CancellationToken);
        return Done(account, "Proposed. Another administrator has to confirm it");
    }

    private async Task<GiveRolePage> PageAsync(PortalUser user, GiveRoleForm form) =>
        new(AccountHead.Of(user), form, await RolePlaces.LoadAsync(Db, Me, Clock.Today, CancellationToken));
}
