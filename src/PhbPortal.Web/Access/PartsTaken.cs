using PhbPortal.Data.Accounts;
using PhbPortal.Domain.People;

namespace PhbPortal.Web.Access;

/// <summary>The part one administrator currently has in giving access to one account.</summary>
/// <param name="InPasswordLetter">In a password letter that still works.</param>
/// <param name="InFactorLetter">In a letter for the second step that still works.</param>
/// <param name="Proposed">Their proposals about the account that were neither refused nor have expired.</param>
public sealed record PartsTaken(bool InPasswordLetter, bool InFactorLetter, IReadOnlyList<Proposal> Proposed)
{
    /// <summary>Why they may not take part in this letter; null when they may.</summary>
    public string? ObjectionTo(StepKind kind)
    {
        if (kind == StepKind.FactorByLetter)
            return InPasswordLetter ? "your letter for a new password still works. Another administrator has to do it" : null;
        if (InFactorLetter || Proposed.Any(p => p is { Kind: ProposalKind.TakeAwaySecondStep, State: ProposalState.Waiting }))
            return "you took part in taking away the second step. Another administrator has to do it";
        return Proposed.Any(p => p.Kind == ProposalKind.GiveRole && p.Role!.Value.TakesTwoAdministrators())
            ? "you proposed a role of this account. Another administrator has to do it, or it goes by email"
            : null;
    }
}
