namespace PhbPortal.Domain.Programme;

/// <summary>A row that belongs to one pilot site and never moves to another.</summary>
public abstract class SiteOwned : IBelongsToSite
{
    protected SiteOwned() { }

    protected SiteOwned(long siteId) => SiteId = siteId;

    public long Id { get; private set; }

    public long SiteId { get; private set; }
}
