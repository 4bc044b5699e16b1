using System.Globalization;
using System.Security.Claims;
using PhbPortal.Domain.People;

namespace PhbPortal.Web.Access;

/// <summary>The signed-in user as the portal knows them: one membership of the day, with its role, sites and person.</summary>
public sealed record SignedIn(long UserId, string Name, Role Role, IReadOnlyList<long> SiteIds, long? PersonId)
{
    public const string SiteClaim = "phb:site";
    public const string PersonClaim = "phb:person";
    public const string DisplayNameClaim = "phb:name";

    /// <summary>What the header shows beside the service's name, so that the layout asks the database nothing.</summary>
    public const string SiteNameClaim = "phb:site-name";

    public Actor Actor => new(UserId, Name, Role);

    /// <summary>The one site of a member of a site's staff, a patient or a representative.</summary>
    /// <exception cref="InvalidOperationException">The role works across sites; its pages never ask.</exception>
    public long SiteId => SiteIds.Count == 1 ? SiteIds[0] : throw new InvalidOperationException("This role has no single site.");

    public static SignedIn From(ClaimsPrincipal principal) =>
        new(
            long.Parse(principal.FindFirstValue(ClaimTypes.NameIdentifier)!, CultureInfo.InvariantCulture),
            principal.FindFirstValue(DisplayNameClaim) ?? "",
            Enum.Parse<Role>(principal.FindFirstValue(ClaimTypes.Role)!),
            [.. principal.FindAll(SiteClaim).Select(c => long.Parse(c.Value, CultureInfo.InvariantCulture))],
            principal.FindFirstValue(PersonClaim) is { } person ? long.Parse(person, CultureInfo.InvariantCulture) : null);
}
