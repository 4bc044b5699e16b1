using PhbPortal.Domain.Rules;

namespace PhbPortal.Domain.Programme;

/// <summary>The outcome of recording a proposal or a scheme.</summary>
public abstract record SchemeOutcome;

public sealed record ProposalSubmitted(PilotProposal Proposal) : SchemeOutcome;

public sealed record SchemeApproved(PilotScheme Scheme) : SchemeOutcome;

/// <param name="Warnings">What is missing and had to be explained (rule A13).</param>
public sealed record ReviewPublished(SchemeReview Review, IReadOnlyList<Ruling> Warnings) : SchemeOutcome;

/// <summary>The end, the direction or the saved powers are recorded.</summary>
public sealed record SchemeChanged(PilotScheme Scheme) : SchemeOutcome;

/// <summary>Nothing was saved; every rule that refuses it is named.</summary>
public sealed record SchemeRefused(IReadOnlyList<Ruling> Rulings) : SchemeOutcome;
