using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Data.Accounts;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Access;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.SignIn;
using PhbPortal.Web.Time;

namespace PhbPortal.Web.Features.Accounts.List;

/// <summary>One account: what it may do, how it is used, and what awaits confirmation.</summary>
/// <param name="InvitedUntil">The last whole day of the current invitation.</param>
public sealed record AccountPage(
    PortalUser User,
    Factors Factors,
    IReadOnlyList<HeldRole> Roles,
    IReadOnlyList<WaitingProposal> Proposals,
    DateOnly? InvitedUntil,
    DateOnly? SignedInOn,
    bool IsAsleep,
    bool IsMine,
    DateOnly Today
)
{
    /// <summary>Why the reader may not print a letter for a new password; null if they may.</summary>
    public string? NoPasswordLetter { get; private init; }

    /// <summary>Why the reader may not take part in removing the second step; null if they may.</summary>
    public string? NoFactorLetter { get; private init; }

    /// <summary>Why the reader may not print an invitation; null if they may.</summary>
    public string? NoInvitationLetter { get; private init; }

    public bool IsOpen => User.IsOpenOn(Today);

    public bool MayDecide(WaitingProposal proposal) =>
        proposal.IsMineToDecide && (proposal.Kind != ProposalKind.TakeAwaySecondStep || NoFactorLetter is null);

    /// <summary>Someone without a role yet, because another administrator must confirm it, gets no access.</summary>
    public bool MayBeInvited => User.IsInvited && IsOpen && Roles.Count > 0;

    public string Finding =>
        User switch
        {
            _ when !IsOpen => $"This account is ended.{(User.ClosedBecause.Length > 0 ? " " + User.ClosedBecause : "")}",
            { IsInvited: true } when Roles.Count == 0 => "This account waits for its role. Another administrator has to confirm it.",
            { IsInvited: true } => InvitedUntil is { } last
                ? $"Invited, and no password chosen yet. The invitation works until {last.InFull()}."
                : "No invitation is on its way, or it has run out.",
            _ when IsAsleep => "Nobody signed in for so long that this account sleeps. It opens again when you say so.",
            { ClosedFrom: { } day } => $"This account ends: its last day is {day.AddDays(-1).InFull()}.",
            _ => SignedInOn is { } on ? $"Last signed in on {on.InFull()}." : "Nobody has signed in with it yet.",
        };

    public string SecondStep =>
        Factors switch
        {
            { Any: false } => "None",
            { App: true, Passkeys: 0 } => $"An app; {Factors.RecoveryCodes} recovery codes left",
            { App: true } => $"An app and passkeys ({Factors.Passkeys}); {Factors.RecoveryCodes} recovery codes left",
            _ => $"Passkeys ({Factors.Passkeys}); {Factors.RecoveryCodes} recovery codes left",
        };

    public static async Task<AccountPage> LoadAsync(
        PortalDbContext db,
        string reference,
        SignedIn me,
        SleepingAccounts sleeping,
        PortalClock clock,
        CancellationToken cancellationToken
    )
    {
        var today = clock.Today;
        var found = await db
            .Users.AsNoTracking()
            .Where(u => u.Reference == reference)
            .Select(u => new
            {
                User = u,
                App = db.Authenticators.Any(a => a.UserId == u.Id),
                Passkeys = db.UserPasskeys.Count(p => p.UserId == u.Id),
                Codes = db.RecoveryCodes.Count(c => c.UserId == u.Id),
                Letters = db
                    .AccountSteps.Where(s => s.UserId == u.Id && (s.Kind == StepKind.PasswordByLetter || s.Kind == StepKind.FactorByLetter))
                    .Select(s => new
                    {
                        s.Kind,
                        s.State,
                        s.ExpiresUtc,
                    })
                    .ToList(),
                Proposed = db
                    .Proposals.Where(p =>
                        p.UserId == u.Id
                        && p.ProposedByUserId == me.UserId
                        && p.State != ProposalState.Refused
                        && (p.State != ProposalState.Waiting || p.DecideBy >= today)
                    )
                    .ToList(),
                InvitedUntil = db
                    .AccountSteps.Where(s => s.UserId == u.Id && s.Kind == StepKind.Invitation)
                    .Select(s => (DateTime?)s.ExpiresUtc)
                    .FirstOrDefault(),
            })
            .AsSingleQuery()
            .SingleAsync(cancellationToken);
        var user = found.User;
        PartsTaken parts = new(HadAPart(StepKind.PasswordByLetter), HadAPart(StepKind.FactorByLetter), found.Proposed);
        var roles = await db
            .Memberships.AsNoTracking()
            .Where(m => m.UserId == user.Id)
            .OrderByDescending(m => m.Id)
            .Select(m => new HeldRole(
                m.Reference,
                m.Role,
                db.PilotSites.Where(s => s.Id == m.SiteId).Select(s => s.Name).FirstOrDefault(),
                db.Organisations.Where(o => o.Id == m.OrganisationId).Select(o => o.Name).FirstOrDefault(),
                m.FirstDay,
                m.LastDay
            ))
            .Take(50)
            .ToListAsync(cancellationToken);
        var proposals = await db
            .Proposals.AsNoTracking()
            .Where(p => p.UserId == user.Id && p.State == ProposalState.Waiting && p.DecideBy >= today)
            .OrderBy(p => p.Id)
            .Select(p => new WaitingProposal(
                p.Reference,
                p.Kind,
                p.Role,
                db.PilotSites.Where(s => s.Id == p.SiteId).Select(s => s.Name).FirstOrDefault()
                    ?? db.Organisations.Where(o => o.Id == p.OrganisationId).Select(o => o.Name).FirstOrDefault(),
                p.FirstDay,
                p.LastDay,
                p.Reason,
                p.ProposedByName,
                p.DecideBy,
                p.ProposedByUserId != me.UserId && p.UserId != me.UserId
            ))
            .Take(20)
            .ToListAsync(cancellationToken);
        var asleep = sleeping.Holds(user, roles.Find(role => role.HoldsOn(today))?.Role ?? Role.Patient);
        return new(
            user,
            new(found.App, found.Passkeys, found.Codes),
            roles,
            proposals,
            found.InvitedUntil is { } until && clock.OnThisCalendar(until) > clock.NowUtc
                ? PortalClock.InLondon(clock.OnThisCalendar(until)).AddDays(-1)
                : null,
            user.LastSignedInUtc is { } at ? PortalClock.InLondon(clock.OnThisCalendar(at)) : null,
            asleep,
            user.Id == me.UserId,
            today
        )
        {
            NoPasswordLetter = parts.ObjectionTo(StepKind.PasswordByLetter),
            NoFactorLetter = parts.ObjectionTo(StepKind.FactorByLetter),
            NoInvitationLetter = parts.ObjectionTo(StepKind.Invitation),
        };

        bool HadAPart(StepKind kind) =>
            found.Letters.Any(letter =>
                letter.Kind == kind
                && clock.OnThisCalendar(letter.ExpiresUtc) > clock.NowUtc
                && SignInLetters.HandsOf(letter.State).Contains(me.UserId.ToString(CultureInfo.InvariantCulture))
            );
    }
}

public sealed record HeldRole(string Reference, Role Role, string? Site, string? Organisation, DateOnly FirstDay, DateOnly? LastDay)
{
    public string Place => Site ?? Organisation ?? "The whole portal";

    public bool HoldsOn(DateOnly day) => FirstDay <= day && (LastDay is null || LastDay >= day);

    public bool MayEnd(DateOnly today) => LastDay is null || LastDay >= today;
}

public sealed record WaitingProposal(
    string Reference,
    ProposalKind Kind,
    Role? Role,
    string? Place,
    DateOnly? FirstDay,
    DateOnly? LastDay,
    string Reason,
    string By,
    DateOnly DecideBy,
    bool IsMineToDecide
)
{
    public string Sentence =>
        Kind == ProposalKind.TakeAwaySecondStep
            ? $"{By} proposes to let them in without their lost second step."
            : $"{By} proposes the role of {RoleText.Of(Role!.Value)}, {Place ?? "the whole portal"}, "
                + $"from {FirstDay!.Value.InFull()}{(LastDay is { } last ? " to " + last.InFull() : "")}.";
}
