using PhbPortal.Domain.Programme;

namespace PhbPortal.Domain.Cases;

/// <summary>Capacity for one decision at one time (Mental Capacity Act 2005; B01, B03, B04).</summary>
public sealed class CapacityRecord : SiteOwned
{
    private CapacityRecord() { }

    internal CapacityRecord(long siteId, string decision, bool hasCapacity, DateOnly assessedOn, string assessor, string evidence)
        : base(siteId) => (Decision, HasCapacity, AssessedOn, Assessor, Evidence) = (decision, hasCapacity, assessedOn, assessor, evidence);

    public string Decision { get; private set; } = "";

    public bool HasCapacity { get; private set; }

    public DateOnly AssessedOn { get; private set; }

    public string Assessor { get; private set; } = "";

    public string Evidence { get; private set; } = "";
}
