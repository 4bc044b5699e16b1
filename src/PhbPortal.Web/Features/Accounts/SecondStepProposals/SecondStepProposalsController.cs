using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Data.Accounts;
using PhbPortal.Data.Audit;
using PhbPortal.Web.Access;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.SignIn;
using PhbPortal.Web.Time;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Accounts.SecondStepProposals;

/// <summary>What is too powerful for one administrator: one proposes it and another confirms it.</summary>
public sealed class SecondStepProposalsController(
    PortalDbContext db,
    SignInLetters letters,
    AccountLimits limits,
    AuditTrail trail,
    PortalClock clock
) : PortalController
{
    [HttpGet("accounts/{account}/second-step"), Opens<AccountAccess>(Act.Write)]
    public async Task<IActionResult> SecondStep(string account) =>
        await OpenAsync(account) is { } user ? View(new SecondStepProposalPage(AccountHead.Of(user), new())) : NotFound();

    [HttpPost("accounts/{account}/second-step"), Opens<AccountAccess>(Act.Write)]
    public async Task<IActionResult> SecondStep(string account, IdentityForm form)
    {
        if (await OpenAsync(account) is not { } user)
            return NotFound();
        if (!ModelState.IsValid)
            return View(new SecondStepProposalPage(AccountHead.Of(user), form));
        if (await letters.ObjectionAsync(StepKind.FactorByLetter, user, Me.UserId, CancellationToken) is { } objection)
            return Back(account, "Not proposed: " + objection);
        var today = clock.Today;
        if (
            !await db.Proposals.AnyAsync(
                p =>
                    p.UserId == user.Id
                    && p.Kind == ProposalKind.TakeAwaySecondStep
                    && p.State == ProposalState.Waiting
                    && p.DecideBy >= today,
                CancellationToken
            )
        )
            db.Proposals.Add(Proposal.ToTakeAwaySecondStep(user.Id, form.Sentence, limits.DecideBy(today), Me.Actor, clock.NowUtc));
        await db.SaveChangesAsync(CancellationToken);
        return Back(account, "Proposed. Another administrator has to confirm it");
    }

    [HttpGet("accounts/{account}/role"), Opens<AccountAccess>(Act.Write)]
    public async Task<IActionResult> GiveRole(string account) =>
        await OpenAsync(account) is { } user ? View(await PageAsync(user, GiveRoleForm.On(clock.Today))) : NotFound();

    [HttpPost("accounts/{account}/role"), Opens<AccountAccess>(Act.Write)]
    public async Task<IActionResult> GiveRole(string account, GiveRoleForm form)
    {
        if (await OpenAsync(account) is not { } user)
            return NotFound();
        var page = await PageAsync(user, form);
        var (chosen, field, objection) = page.Places.Choose(form.Role.Tidy(), form.Place.Tidy());
        if (chosen is null)
            ModelState.AddModelError("Form." + field, objection);
        if (chosen is null || !ModelState.IsValid)
            return View(page);
        var today = clock.Today;
        if (
            !await db.Proposals.AnyAsync(
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
            db.Proposals.Add(
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
                    clock.NowUtc
                )
            );
        await db.SaveChangesAsync(CancellationToken);
        return Back(account, "Proposed. Another administrator has to confirm it");
    }

    [HttpPost("accounts/{account}/proposals/{proposal}"), Opens<AccountAccess>(Act.Decide)]
    public async Task<IActionResult> Decide(string account, string proposal, DecideProposalForm form)
    {
        if (
            await OpenAsync(account) is not { } user
            || await db.Proposals.FirstOrDefaultAsync(p => p.UserId == user.Id && p.Reference == proposal, CancellationToken)
                is not { } found
            || form.Answer is not ("confirm" or "refuse")
        )
        {
            return NotFound();
        }

        if (!found.MayBeDecidedBy(Me.UserId, clock.Today))
            return Back(
                account,
                found.State != ProposalState.Waiting ? "It was decided already"
                    : found.IsWaitingOn(clock.Today) ? "Not confirmed: somebody else than the proposer decides"
                    : "Not confirmed: the proposal has run out. It can be made again"
            );
        var confirm = form.Answer == "confirm";
        if (
            confirm
            && found.Kind == ProposalKind.TakeAwaySecondStep
            && await letters.ObjectionAsync(StepKind.FactorByLetter, user, Me.UserId, CancellationToken) is { } objection
        )
            return Back(account, "Not confirmed: " + objection);
        return await KeepAsync(user, found, confirm);
    }

    private async Task<IActionResult> KeepAsync(PortalUser user, Proposal found, bool confirm)
    {
        await using var whole = await db.Database.BeginTransactionAsync(CancellationToken);
        found.Decide(confirm, Me.Actor, clock.Today, clock.NowUtc);
        if (confirm && found.Kind == ProposalKind.GiveRole)
            db.Memberships.Add(found.Membership(clock.Today));
        try
        {
            await db.SaveChangesAsync(CancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            return Back(user.Reference, "It was decided already");
        }

        if (confirm && found.Kind == ProposalKind.TakeAwaySecondStep)
        {
            TempData[PrintedCode.Note] = (
                await letters.WriteAsync(
                    StepKind.FactorByLetter,
                    user,
                    Me.Actor,
                    $"Proposed by {found.ProposedByName}. {found.Reason}",
                    CancellationToken,
                    found.ProposedByUserId
                )
            ).Kept;
            await whole.CommitAsync(CancellationToken);
            return Redirect($"/accounts/{user.Reference}/letter");
        }

        await trail.WayInAsync(
            AuditedEvent.WayInGiven,
            Me.Actor,
            user.Reference,
            $"{(confirm ? "Confirmed" : "Refused")} what {found.ProposedByName} proposed",
            CancellationToken,
            found.Reason
        );
        await whole.CommitAsync(CancellationToken);
        return Back(user.Reference, confirm ? "Confirmed" : "Refused");
    }

    private async Task<GiveRolePage> PageAsync(PortalUser user, GiveRoleForm form) =>
        new(AccountHead.Of(user), form, await RolePlaces.LoadAsync(db, Me, clock.Today, CancellationToken));

    /// <summary>Somebody else's account, while it is open.</summary>
    private async Task<PortalUser?> OpenAsync(string account)
    {
        var user = await db.Users.SingleAsync(u => u.Reference == account, CancellationToken);
        return user.Id != Me.UserId && user.IsOpenOn(clock.Today) ? user : null;
    }

    private RedirectResult Back(string account, string done) => RedirectWithMessage("/accounts/" + account, done);
}
