namespace PhbPortal.Domain.Programme;

/// <summary>An organisation is responsible for a site from a day; several can be at once, and one of them leads.</summary>
public sealed class Responsibility
{
    private Responsibility() { }

    internal Responsibility(long organisationId, DateOnly firstDay, bool isLead)
    {
        OrganisationId = organisationId;
        FirstDay = firstDay;
        IsLead = isLead;
    }

    public long Id { get; private set; }

    public long PilotSiteId { get; private set; }

    public long OrganisationId { get; private set; }

    public DateOnly FirstDay { get; private set; }

    public DateOnly? LastDay { get; private set; }

    public bool IsLead { get; private set; }

    public bool HoldsOn(DateOnly day) => day >= FirstDay && (LastDay is null || day <= LastDay);

    internal void EndOn(DateOnly lastDay) => LastDay = lastDay;

    internal void Lead() => IsLead = true;
}
