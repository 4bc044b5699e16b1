using PhbPortal.Domain.Policies;

namespace PhbPortal.Domain.Programme;

/// <summary>What became of a proposal or a scheme that somebody wanted to put on record.</summary>
public abstract record SchemeOutcome;

public sealed record ProposalSubmitted(PilotProposal Proposal) : SchemeOutcome;

public sealed record SchemeApproved(PilotScheme Scheme) : SchemeOutcome;

/// <summary>Nothing was kept; every rule that stands against it is named.</summary>
public sealed record SchemeRefused(IReadOnlyList<Ruling> Rulings) : SchemeOutcome;
