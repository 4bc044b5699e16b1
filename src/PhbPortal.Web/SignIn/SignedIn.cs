using System.Globalization;
using System.Security.Claims;
using PhbPortal.Data;
using PhbPortal.Domain.People;

namespace PhbPortal.Web.SignIn;

/// <summary>The signed-in user: one membership valid today, with its role, sites and person.</summary>
/// <param name="OrganisationId">The organisation of an administrator or commissioner; null for an administrator of the whole
/// portal.</param>
public sealed record SignedIn(long UserId, string Name, Role Role, IReadOnlyList<long> SiteIds, long? PersonId, long? OrganisationId = null)
{
    public const string SiteClaim = "phb:site";
    public const string PersonClaim = "phb:person";
    public const string OrganisationClaim = "phb:organisation";
    public const string DisplayNameClaim = "phb:name";

    /// <summary>Shown in the header beside the service's name, so that the layout needs no query.</summary>
    public const string SiteNameClaim = "phb:site-name";

    public Actor Actor => new(UserId, Name, Role);

    /// <summary>The single site of a site's staff, a patient or a representative.</summary>
    /// <exception cref="InvalidOperationException">The role works across sites, so its pages must not use this.</exception>
    public long SiteId => SiteIds.Count == 1 ? SiteIds[0] : throw new InvalidOperationException("This role has no single site.");

    /// <summary>The sites the database opens to them; patients and representatives are also limited to their own person.</summary>
    public SiteScope Scope => WorksAcrossSites ? SiteScope.Everywhere : SiteScope.Of(SiteIds);

    /// <summary>
    /// The programme, auditors, evaluators and the portal's own administrators; an organisation's administrators are limited to its sites.
    /// </summary>
    public bool WorksAcrossSites =>
        Role is Role.ProgrammeTeam or Role.Auditor or Role.Evaluator || (Role == Role.Administrator && OrganisationId is null);

    public static SignedIn From(ClaimsPrincipal principal) =>
        new(
            IdOf(principal),
            principal.FindFirstValue(DisplayNameClaim) ?? "",
            Enum.Parse<Role>(principal.FindFirstValue(ClaimTypes.Role)!),
            [.. principal.FindAll(SiteClaim).Select(c => long.Parse(c.Value, CultureInfo.InvariantCulture))],
            NumberOf(principal, PersonClaim),
            NumberOf(principal, OrganisationClaim)
        );

    public static long IdOf(ClaimsPrincipal principal) =>
        long.Parse(principal.FindFirstValue(ClaimTypes.NameIdentifier)!, CultureInfo.InvariantCulture);

    public ClaimsPrincipal Principal(string? siteName)
    {
        List<Claim> claims =
        [
            new(ClaimTypes.NameIdentifier, UserId.ToString(CultureInfo.InvariantCulture)),
            new(DisplayNameClaim, Name),
            new(ClaimTypes.Role, Role.ToString()),
            .. SiteIds.Select(site => new Claim(SiteClaim, site.ToString(CultureInfo.InvariantCulture))),
        ];
        if (PersonId is { } person)
            claims.Add(new(PersonClaim, person.ToString(CultureInfo.InvariantCulture)));
        if (OrganisationId is { } organisation)
            claims.Add(new(OrganisationClaim, organisation.ToString(CultureInfo.InvariantCulture)));
        if (siteName is not null)
            claims.Add(new(SiteNameClaim, siteName));
        return new(new ClaimsIdentity(claims, SessionScheme.Name, DisplayNameClaim, ClaimTypes.Role));
    }

    private static long? NumberOf(ClaimsPrincipal principal, string claim) =>
        principal.FindFirstValue(claim) is { } number ? long.Parse(number, CultureInfo.InvariantCulture) : null;
}
