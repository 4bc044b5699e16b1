namespace PhbPortal.Domain.Programme;

/// <summary>Marks what belongs permanently to one pilot site; the Data layer keeps it within that site.</summary>
public interface IBelongsToSite
{
    long SiteId { get; }
}
