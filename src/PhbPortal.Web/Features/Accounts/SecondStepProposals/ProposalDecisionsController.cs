using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Data.Accounts;
using PhbPortal.Data.Audit;
using PhbPortal.Web.Access;
using PhbPortal.Web.SignIn;
using PhbPortal.Web.Time;

namespace PhbPortal.Web.Features.Accounts.SecondStepProposals;

/// <summary>What one administrator proposed for an account, another confirms or refuses.</summary>
public sealed class ProposalDecisionsController(PortalDbContext db, SignInLetters letters, AuditTrail trail, PortalClock clock)
    : AccountController(db, clock)
{
    [HttpPost("accounts/{account}/proposals/{proposal}"), Opens<AccountAccess>(Act.Decide)]
    public async Task<IActionResult> Decide(string account, string proposal, DecideProposalForm form)
    {
        if (
            await FindOpenAsync(account) is not { } user
            || await Db.Proposals.FirstOrDefaultAsync(p => p.UserId == user.Id && p.Reference == proposal, CancellationToken)
                is not { } found
            || form.Answer is not ("confirm" or "refuse")
        )
        {
            return NotFound();
        }

        if (!found.MayBeDecidedBy(Me.UserId, Clock.Today))
            return Done(
                account,
                found.State != ProposalState.Waiting ? "It was decided already"
                    : found.IsWaitingOn(Clock.Today) ? "Not confirmed: somebody else than the proposer decides"
                    : "Not confirmed: the proposal has run out. It can be made again"
            );
        var confirm = form.Answer == "confirm";
        if (
            confirm
            && found.Kind == ProposalKind.TakeAwaySecondStep
            && await letters.ObjectionAsync(StepKind.FactorByLetter, user, Me.UserId, CancellationToken) is { } objection
        )
            return Done(account, "Not confirmed: " + objection);
        return await KeepAsync(user, found, confirm);
    }

    // No edit: the decision, its letter and its line in the audit are kept in one transaction, and whoever loses the save is told what
    // anyone who comes later is told.
    private async Task<IActionResult> KeepAsync(PortalUser user, Proposal found, bool confirm)
    {
        await using var whole = await Db.Database.BeginTransactionAsync(CancellationToken);
        found.Decide(confirm, Me.Actor, Clock.Today, Clock.NowUtc);
        if (confirm && found.Kind == ProposalKind.GiveRole)
            Db.Memberships.Add(found.Membership(Clock.Today));
        if (!await Db.TrySaveAsync(CancellationToken))
            return Done(user.Reference, "It was decided already");
        if (confirm && found.Kind == ProposalKind.TakeAwaySecondStep)
        {
            var printed = await letters.WriteAsync(
                StepKind.FactorByLetter,
                user,
                Me.Actor,
                $"Proposed by {found.ProposedByName}. {found.Reason}",
                CancellationToken,
                found.ProposedByUserId
            );
            await whole.CommitAsync(CancellationToken);
            return ShowLetter(user.Reference, printed);
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
        return Done(user.Reference, confirm ? "Confirmed" : "Refused");
    }
}
