using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Data.Accounts;
using PhbPortal.Web.Access;
using PhbPortal.Web.SignIn;
using PhbPortal.Web.Time;

namespace PhbPortal.Web.Features.Accounts.SecondStepProposals;

/// <summary>Removing a second step is too powerful for one administrator: one proposes it and another confirms it.</summary>
public sealed class SecondStepProposalsController(PortalDbContext db, SignInLetters letters, AccountLimits limits, PortalClock clock)
    : AccountController(db, clock)
{
    [HttpGet("accounts/{account}/second-step"), Opens<AccountAccess>(Act.Write)]
    public async Task<IActionResult> SecondStep(string account) =>
        await FindOpenAsync(account) is { } user ? View(new SecondStepProposalPage(AccountHead.Of(user), new())) : NotFound();

    [HttpPost("accounts/{account}/second-step"), Opens<AccountAccess>(Act.Write)]
    public async Task<IActionResult> SecondStep(string account, IdentityForm form)
    {
        if (await FindOpenAsync(account) is not { } user)
            return NotFound();
        if (!ModelState.IsValid)
            return View(new SecondStepProposalPage(AccountHead.Of(user), form));
        if (await letters.ObjectionAsync(StepKind.FactorByLetter, user, Me.UserId, CancellationToken) is { } objection)
            return Done(account, "Not proposed: " + objection);
        var today = Clock.Today;
        if (
            !await Db.Proposals.AnyAsync(
                p =>
                    p.UserId == user.Id
                    && p.Kind == ProposalKind.TakeAwaySecondStep
                    && p.State == ProposalState.Waiting
                    && p.DecideBy >= today,
                CancellationToken
            )
        )
            Db.Proposals.Add(Proposal.ToTakeAwaySecondStep(user.Id, form.Sentence, limits.DecideBy(today), Me.Actor, Clock.NowUtc));
        await Db.SaveChangesAsync(CancellationToken);
        return Done(account, "Proposed. Another administrator has to confirm it");
    }
}
