using PhbPortal.Domain.Values;

namespace PhbPortal.Domain.Programme;

/// <summary>
/// From the proposal to the published review: proposals and schemes are stored separately, and each step is recorded once.
/// </summary>
public sealed partial class PilotSite
{
    public PilotScheme? SchemeOn(DateOnly day) => schemes.Where(scheme => scheme.Covers(day)).MaxBy(scheme => scheme.ApprovedOn);

    public SchemeOutcome Propose(
        SchemeTerms terms,
        IReadOnlyList<Proposer> proposers,
        DateOnly submittedOn,
        string source,
        string signedOffBy = ""
    )
    {
        if (SchemeRules.AgainstProposal(terms, proposers, submittedOn) is { Count: > 0 } against)
            return new SchemeRefused(against);
        PilotProposal proposal = new(terms, proposers, submittedOn, source, signedOffBy);
        proposals.Add(proposal);
        Version++;
        return new ProposalSubmitted(proposal);
    }

    /// <summary>Keeps the scheme as it was made, apart from the proposal it answers (rules A03 and A07).</summary>
    /// <exception cref="ArgumentException">The proposal is another site's.</exception>
    public SchemeOutcome Approve(PilotProposal? proposal, SchemeTerms terms, DateOnly approvedOn, string source)
    {
        if (proposal is not null && !proposals.Contains(proposal))
            throw new ArgumentException("The proposal belongs to another site.", nameof(proposal));
        if (SchemeRules.AgainstScheme(proposal, terms, approvedOn, schemes) is { Count: > 0 } against)
            return new SchemeRefused(against);
        PilotScheme scheme = new(proposal!, terms, approvedOn, source);
        schemes.Add(scheme);
        Version++;
        return new SchemeApproved(scheme);
    }

    /// <summary>Neither a scheme nor a refusal is recorded for it.</summary>
    public bool AwaitsAnswer(PilotProposal proposal) => proposal.DeclinedOn is null && !schemes.Exists(scheme => Answers(scheme, proposal));

    /// <summary>The same proposal, sent before and not answered yet.</summary>
    public PilotProposal? SentBefore(SchemeTerms terms, IReadOnlyList<Proposer> proposers) =>
        proposals.Find(sent => AwaitsAnswer(sent) && sent.Says(terms, proposers));

    /// <summary>What is wrong with this day for a refusal, as a sentence for the user.</summary>
    public static string? ObjectionToDeclining(PilotProposal proposal, DateOnly day, DateOnly today) =>
        day < proposal.SubmittedOn ? $"The proposal was sent on {proposal.SubmittedOn.InFull()}: it cannot have been declined before"
        : day > today ? "The day must be today or in the past"
        : null;

    /// <summary>Keeps that the Secretary of State said no to a proposal, and why. The site may send another.</summary>
    /// <exception cref="ArgumentException">The proposal is another site's or has its answer, or the day is before it was sent.</exception>
    public void Decline(PilotProposal proposal, DateOnly declinedOn, string reason, string source)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        ArgumentException.ThrowIfNullOrWhiteSpace(source);
        if (!proposals.Contains(proposal) || !AwaitsAnswer(proposal) || declinedOn < proposal.SubmittedOn)
            throw new ArgumentException("The proposal belongs to another site, has its answer or was sent later.", nameof(proposal));
        proposal.Decline(declinedOn, reason, source);
        Version++;
    }

    /// <summary>Records the direction that gives the site's trusts the payment powers under a scheme (rule A09).</summary>
    /// <exception cref="ArgumentException">The scheme is another site's, or already has a direction.</exception>
    public void Directed(PilotScheme scheme, DateOnly directedOn, string reference)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reference);
        if (!schemes.Contains(scheme) || scheme.DirectedOn is not null)
            throw new ArgumentException("The scheme belongs to another site or has its direction.", nameof(scheme));
        scheme.Direct(directedOn, reference);
        Version++;
    }

    /// <summary>What is wrong with this last day, as a sentence for the user.</summary>
    public static string? ObjectionToEnd(PilotScheme scheme, DateOnly lastDay) =>
        lastDay < scheme.FirstDay ? $"The scheme begins on {scheme.FirstDay.InFull()}: its last day cannot be before that"
        : lastDay > scheme.LastDay ? $"The scheme was made until {scheme.LastDay.InFull()}: it can end earlier, not later"
        : null;

    /// <summary>Ends a scheme before its time. Its review is due from that day on.</summary>
    /// <exception cref="ArgumentException">The scheme is another site's, has ended early before, or the day draws an
    /// <see cref="ObjectionToEnd"/>.</exception>
    public void EndScheme(PilotScheme scheme, DateOnly lastDay, string reason)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        if (!schemes.Contains(scheme) || scheme.EndedOn is not null || ObjectionToEnd(scheme, lastDay) is not null)
            throw new ArgumentException("The scheme cannot end like that.", nameof(scheme));
        scheme.End(lastDay, reason);
        Version++;
    }

    /// <summary>
    /// A lawyer confirmed that whoever follows the trusts holds their powers under this scheme until 31 July 2013 (rule A17).
    /// </summary>
    /// <exception cref="ArgumentException">The scheme is another site's, or it is on record already.</exception>
    public void PowersSaved(PilotScheme scheme, DateOnly confirmedOn, string reference)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reference);
        if (!schemes.Contains(scheme) || scheme.PowersSavedOn is not null)
            throw new ArgumentException("The scheme belongs to another site or has its powers confirmed.", nameof(scheme));
        scheme.SavePowers(confirmedOn, reference);
        Version++;
    }

    /// <summary>
    /// What is wrong with this review, as a sentence for the user, and whether it is about the day; null if it can be saved.
    /// </summary>
    /// <param name="trusts">The names of the scheme's trusts, none of which may review it (rule A12).</param>
    public static (string Words, bool AboutDay)? ObjectionToReview(
        PilotScheme scheme,
        ReviewFindings found,
        IEnumerable<string> trusts,
        DateOnly today
    )
    {
        if (found.PublishedOn < scheme.EndsOn)
            return (
                $"The scheme ended on {scheme.EndsOn.InFull()}: findings about the whole of it cannot have been published before",
                true
            );
        if (found.PublishedOn > today)
            return ("The day must be today or in the past", true);
        return trusts.FirstOrDefault(trust => found.Reviewer.Contains(trust, StringComparison.OrdinalIgnoreCase)) is { } self
            ? ($"{self} is one of the trusts of the scheme, and the review must be by somebody independent (rule A12)", false)
            : null;
    }

    /// <summary>Keeps the published findings. Comparisons that are missing are warned of and explained (rule A13).</summary>
    /// <exception cref="ArgumentException">The scheme is another site's or has its review.</exception>
    public SchemeOutcome PublishReview(PilotScheme scheme, ReviewFindings found, string recordedBy, DateTime nowUtc)
    {
        if (!schemes.Contains(scheme) || scheme.Review is not null)
            throw new ArgumentException("The scheme belongs to another site or has its review.", nameof(scheme));
        SchemeReview review = new(found, recordedBy, nowUtc);
        scheme.PublishReview(review);
        Version++;
        return new ReviewPublished(review, SchemeRules.MissingComparisons(found) is { } warning ? [warning] : []);
    }

    // An unsaved scheme only knows its proposal as an object.
    private static bool Answers(PilotScheme scheme, PilotProposal proposal) =>
        scheme.Proposal == proposal || (proposal.Id != 0 && scheme.PilotProposalId == proposal.Id);
}
