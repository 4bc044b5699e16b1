using PhbPortal.Domain.People;

namespace PhbPortal.Data.Accounts;

/// <summary>What one administrator proposes and another confirms. The names are stored; never rename one.</summary>
public enum ProposalKind
{
    GiveRole = 1,
    TakeAwaySecondStep = 2,
}

/// <summary>The outcome of a proposal. The names are stored; never rename one.</summary>
public enum ProposalState
{
    Waiting = 1,
    Confirmed = 2,
    Refused = 3,
}

/// <summary>A change to an account that is too powerful for one person: it waits until a second administrator confirms it.</summary>
public sealed class Proposal
{
    private Proposal() { }

    private Proposal(ProposalKind kind, long userId, string reason, DateOnly decideBy, Actor by, DateTime nowUtc)
    {
        (Kind, UserId, Reason, State, DecideBy) = (kind, userId, reason, ProposalState.Waiting, decideBy);
        (ProposedByUserId, ProposedByName, ProposedUtc) = (by.UserId, by.Name, nowUtc);
    }

    public long Id { get; private set; }

    public string Reference { get; private set; } = "";

    public ProposalKind Kind { get; private set; }

    public long UserId { get; private set; }

    public Role? Role { get; private set; }

    public long? SiteId { get; private set; }

    public long? OrganisationId { get; private set; }

    public DateOnly? FirstDay { get; private set; }

    public DateOnly? LastDay { get; private set; }

    /// <summary>The reason, or how the person proved who they are.</summary>
    public string Reason { get; private set; } = "";

    public ProposalState State { get; private set; }

    public long ProposedByUserId { get; private set; }

    public string ProposedByName { get; private set; } = "";

    public DateTime ProposedUtc { get; private set; }

    /// <summary>The last day on which it can be decided; afterwards it has no effect.</summary>
    public DateOnly DecideBy { get; private set; }

    public long? DecidedByUserId { get; private set; }

    public string DecidedByName { get; private set; } = "";

    public DateTime? DecidedUtc { get; private set; }

    public static Proposal ToGiveRole(
        long userId,
        Role role,
        long? siteId,
        long? organisationId,
        DateOnly firstDay,
        DateOnly? lastDay,
        string reason,
        DateOnly decideBy,
        Actor by,
        DateTime nowUtc
    ) =>
        new(ProposalKind.GiveRole, userId, reason, decideBy, by, nowUtc)
        {
            Role = role,
            SiteId = siteId,
            OrganisationId = organisationId,
            FirstDay = firstDay,
            LastDay = lastDay,
        };

    public static Proposal ToTakeAwaySecondStep(long userId, string howChecked, DateOnly decideBy, Actor by, DateTime nowUtc) =>
        new(ProposalKind.TakeAwaySecondStep, userId, howChecked, decideBy, by, nowUtc);

    public bool IsWaitingOn(DateOnly day) => State == ProposalState.Waiting && day <= DecideBy;

    /// <summary>By anyone except the proposer and the person concerned, while it waits.</summary>
    public bool MayBeDecidedBy(long userId, DateOnly today) => IsWaitingOn(today) && userId != ProposedByUserId && userId != UserId;

    /// <exception cref="InvalidOperationException">They may not decide it.</exception>
    public void Decide(bool confirm, Actor by, DateOnly today, DateTime nowUtc)
    {
        if (!MayBeDecidedBy(by.UserId, today))
            throw new InvalidOperationException("A proposal is decided once, by somebody else.");
        (State, DecidedByUserId, DecidedByName, DecidedUtc) = (
            confirm ? ProposalState.Confirmed : ProposalState.Refused,
            by.UserId,
            by.Name,
            nowUtc
        );
    }

    /// <summary>The membership it gives once confirmed, never from a past day.</summary>
    /// <exception cref="InvalidOperationException">It gives no role.</exception>
    public Membership Membership(DateOnly today)
    {
        var first = FirstDay < today ? today : FirstDay!.Value;
        var given = new Membership(
            UserId,
            Role ?? throw new InvalidOperationException("This proposal gives no role."),
            first,
            SiteId,
            OrganisationId
        );
        if (LastDay is { } last)
            given.End(last < first ? first.AddDays(-1) : last);
        return given;
    }
}
