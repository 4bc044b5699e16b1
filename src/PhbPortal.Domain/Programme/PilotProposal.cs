namespace PhbPortal.Domain.Programme;

/// <summary>
/// What the trusts of a site proposed to the Secretary of State, stored as it was sent. It decides nothing once a scheme is approved: the
/// scheme may differ (rule A07).
/// </summary>
public sealed class PilotProposal
{
    private readonly List<Proposer> proposers = [];

    private PilotProposal() { }

    internal PilotProposal(SchemeTerms terms, IEnumerable<Proposer> proposers, DateOnly submittedOn, string source, string signedOffBy)
    {
        this.proposers.AddRange(proposers);
        Terms = terms.Complete();
        SubmittedOn = submittedOn;
        Source = source;
        SignedOffBy = signedOffBy.Trim();
    }

    public long Id { get; private set; }

    public long PilotSiteId { get; private set; }

    /// <summary>The random name used in addresses.</summary>
    public string Reference { get; private set; } = "";

    public IReadOnlyList<Proposer> Proposers => proposers;

    public SchemeTerms Terms { get; private set; } = SchemeTerms.Nothing;

    public DateOnly SubmittedOn { get; private set; }

    /// <summary>The source of the record; an invented one says so.</summary>
    public string Source { get; private set; } = "";

    /// <summary>Who signed for the site that the terms satisfy regulations 7 to 20 (rule A11); empty if no source says.</summary>
    public string SignedOffBy { get; private set; } = "";

    /// <summary>The day on which the Secretary of State refused; null while nobody has.</summary>
    public DateOnly? DeclinedOn { get; private set; }

    public string? DeclineReason { get; private set; }

    /// <summary>The source of the refusal.</summary>
    public string? DeclineSource { get; private set; }

    internal bool Says(SchemeTerms terms, IReadOnlyList<Proposer> by) =>
        Terms.SaysTheSameAs(terms)
        && proposers
            .Select(proposer => (proposer.OrganisationId, proposer.IsLead))
            .ToHashSet()
            .SetEquals(by.Select(proposer => (proposer.OrganisationId, proposer.IsLead)));

    internal void Decline(DateOnly declinedOn, string reason, string source)
    {
        DeclinedOn = declinedOn;
        DeclineReason = reason.Trim();
        DeclineSource = source.Trim();
    }
}

/// <summary>A trust in a proposal; if there are several, one is mainly responsible for running the scheme (rule A05).</summary>
public sealed class Proposer(long organisationId, bool isLead)
{
    public long Id { get; private set; }

    public long PilotProposalId { get; private set; }

    public long OrganisationId { get; private set; } = organisationId;

    public bool IsLead { get; private set; } = isLead;
}
