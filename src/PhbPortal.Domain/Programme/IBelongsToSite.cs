namespace PhbPortal.Domain.Programme;

/// <summary>Marks what belongs to one pilot site for good; the Data layer keeps it inside that site.</summary>
public interface IBelongsToSite
{
    long SiteId { get; }
}
