namespace PhbPortal.Domain.Programme;

/// <summary>
/// A pilot proposal that a site is still writing: anything may be missing. A site writes one at a time; once it is sent, it is stored as a
/// <see cref="PilotProposal"/> and the draft is deleted.
/// </summary>
public sealed class ProposalDraft : Root
{
    private ProposalDraft() { }

    public ProposalDraft(long siteId)
        : base(siteId) { }

    /// <summary>The trusts that propose together, by organisation.</summary>
    public IReadOnlyList<long> OrganisationIds { get; private set; } = [];

    public long? LeadOrganisationId { get; private set; }

    public string Area { get; private set; } = "";

    public IReadOnlyList<QualifyingNeed> HealthNeeds { get; private set; } = [];

    public bool? IncludesAfterCare { get; private set; }

    public string OtherCriteria { get; private set; } = "";

    public DateOnly? FirstDay { get; private set; }

    public DateOnly? LastDay { get; private set; }

    public string OtherProvisions { get; private set; } = "";

    /// <summary>Who signs for the site that the terms satisfy the regulations (rule A11).</summary>
    public string SignedOffBy { get; private set; } = "";

    public SchemeTerms Terms => new(Area, HealthNeeds, IncludesAfterCare, OtherCriteria, FirstDay, LastDay, OtherProvisions);

    public IReadOnlyList<Proposer> Proposers => [.. OrganisationIds.Select(id => new Proposer(id, id == LeadOrganisationId))];

    public void Write(SchemeTerms terms, IReadOnlyList<long> organisationIds, long? leadOrganisationId, string signedOffBy)
    {
        OrganisationIds = [.. organisationIds];
        LeadOrganisationId = leadOrganisationId is { } lead && organisationIds.Contains(lead) ? lead : null;
        Area = terms.Area ?? "";
        HealthNeeds = [.. terms.HealthNeeds];
        IncludesAfterCare = terms.IncludesAfterCare;
        OtherCriteria = terms.OtherCriteria ?? "";
        FirstDay = terms.FirstDay;
        LastDay = terms.LastDay;
        OtherProvisions = terms.OtherProvisions ?? "";
        SignedOffBy = signedOffBy;
        Changed();
    }
}
