namespace PhbPortal.Domain.Programme;

/// <summary>A pilot scheme as the Secretary of State made it. Direct payments until 31 July 2013 are judged by it and never by the proposal.</summary>
public sealed class PilotScheme
{
    private PilotScheme()
    {
    }

    internal PilotScheme(PilotProposal proposal, SchemeTerms terms, DateOnly approvedOn, string source)
    {
        Proposal = proposal;
        Area = terms.Area!.Trim();
        HealthNeeds = [.. terms.HealthNeeds];
        IncludesAfterCare = terms.IncludesAfterCare!.Value;
        OtherCriteria = terms.OtherCriteria!.Trim();
        FirstDay = terms.FirstDay!.Value;
        LastDay = terms.LastDay!.Value;
        OtherProvisions = terms.OtherProvisions!.Trim();
        ApprovedOn = approvedOn;
        Source = source;
    }

    public long Id { get; private set; }

    public long PilotSiteId { get; private set; }

    public long PilotProposalId { get; private set; }

    /// <summary>The proposal it answers (rule A03); loaded only where asked for.</summary>
    public PilotProposal? Proposal { get; private set; }

    public string Area { get; private set; } = "";

    public IReadOnlyList<QualifyingNeed> HealthNeeds { get; private set; } = [];

    public bool IncludesAfterCare { get; private set; }

    public string OtherCriteria { get; private set; } = "";

    public DateOnly FirstDay { get; private set; }

    public DateOnly LastDay { get; private set; }

    public string OtherProvisions { get; private set; } = "";

    public DateOnly ApprovedOn { get; private set; }

    /// <summary>The day of the direction that gives the trusts the payment powers (rule A09); none while there is no direction.</summary>
    public DateOnly? DirectedOn { get; private set; }

    public string? DirectionReference { get; private set; }

    public string Source { get; private set; } = "";

    public bool Covers(DateOnly day) => day >= FirstDay && day <= LastDay;

    public bool Covers(QualifyingNeed need) => HealthNeeds.Contains(need);

    internal void Direct(DateOnly directedOn, string reference)
    {
        DirectedOn = directedOn;
        DirectionReference = reference;
    }
}
