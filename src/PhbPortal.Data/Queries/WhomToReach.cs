using PhbPortal.Domain.Programme;

namespace PhbPortal.Data.Queries;

/// <summary>Who people at a site can contact on a day; null where nobody is named.</summary>
public sealed record WhomToReach(string SiteName, SiteContact? Lead, SiteContact? Deputy, SiteContact? OutOfHours)
{
    /// <param name="contacts">All contacts named up to the day; the latest of each kind counts.</param>
    public static WhomToReach Of(string siteName, IReadOnlyList<SiteContact> contacts)
    {
        return new(siteName, Latest(SiteContactKind.Lead), Latest(SiteContactKind.Deputy), Latest(SiteContactKind.OutOfHours));

        SiteContact? Latest(SiteContactKind kind) => contacts.Where(c => c.Kind == kind).MaxBy(c => (c.FirstDay, c.Id));
    }
}
