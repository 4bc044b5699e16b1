using PhbPortal.Domain.Rules;

namespace PhbPortal.Domain.Programme;

/// <summary>
/// A pilot scheme as the Secretary of State made it. Direct payments until 31 July 2013 are judged by it, never by the proposal.
/// </summary>
public sealed class PilotScheme
{
    private static readonly Rule ReviewNeeded = Rulebook.Get(RuleIds.A12);

    private PilotScheme() { }

    internal PilotScheme(PilotProposal proposal, SchemeTerms terms, DateOnly approvedOn, string source)
    {
        Proposal = proposal;
        Terms = terms.Complete();
        ApprovedOn = approvedOn;
        Source = source;
    }

    public long Id { get; private set; }

    public long PilotSiteId { get; private set; }

    /// <summary>The random name used in addresses.</summary>
    public string Reference { get; private set; } = "";

    public long PilotProposalId { get; private set; }

    /// <summary>The proposal it answers (rule A03); only loaded when requested.</summary>
    public PilotProposal? Proposal { get; private set; }

    public SchemeTerms Terms { get; private set; } = SchemeTerms.Nothing;

    public DateOnly FirstDay => Terms.FirstDay!.Value;

    public DateOnly LastDay => Terms.LastDay!.Value;

    public DateOnly ApprovedOn { get; private set; }

    /// <summary>The day of the direction that gives the trusts the payment powers (rule A09); null while there is none.</summary>
    public DateOnly? DirectedOn { get; private set; }

    public string? DirectionReference { get; private set; }

    public string Source { get; private set; } = "";

    /// <summary>The last day on which it applied, if it ended early.</summary>
    public DateOnly? EndedOn { get; private set; }

    public string? EndReason { get; private set; }

    /// <summary>
    /// The day on which a lawyer confirmed that a successor has the trusts' powers until 31 July 2013 (rule A17); null while nobody has.
    /// </summary>
    public DateOnly? PowersSavedOn { get; private set; }

    public string? PowersSavedReference { get; private set; }

    /// <summary>The findings after it ended (rule A12); only loaded when requested.</summary>
    public SchemeReview? Review { get; private set; }

    /// <summary>The last day on which it applies.</summary>
    public DateOnly EndsOn => EndedOn ?? LastDay;

    public bool Covers(DateOnly day) => day >= FirstDay && day <= EndsOn;

    /// <summary>Rule A12: from the day on which a scheme ends it needs an independent review, until the findings are published.</summary>
    public bool AwaitsReviewOn(DateOnly day) => day >= EndsOn && Review is null && ReviewNeeded.InForceOn(EndsOn);

    public bool Covers(QualifyingNeed need) => Terms.HealthNeeds.Contains(need);

    internal void Direct(DateOnly directedOn, string reference)
    {
        DirectedOn = directedOn;
        DirectionReference = reference;
    }

    internal void End(DateOnly lastDay, string reason)
    {
        EndedOn = lastDay;
        EndReason = reason.Trim();
    }

    internal void SavePowers(DateOnly confirmedOn, string reference)
    {
        PowersSavedOn = confirmedOn;
        PowersSavedReference = reference.Trim();
    }

    internal void PublishReview(SchemeReview review) => Review = review;
}
