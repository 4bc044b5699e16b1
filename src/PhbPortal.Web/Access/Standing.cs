using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Domain.Programme;

namespace PhbPortal.Web.Access;

/// <summary>
/// What an account may be on a day, read anew at every request: a membership that ends, an account that is closed or a password
/// that changes counts from the next click on.
/// </summary>
public sealed record Standing(SignedIn SignedIn, string Stamp, string? SiteName)
{
    public ClaimsPrincipal Principal() => SignedIn.Principal(Stamp, SiteName);

    /// <returns>Nothing when the account is closed or holds no membership on the day. Of several memberships the oldest counts.</returns>
    public static async Task<Standing?> FindAsync(PortalDbContext db, long userId, DateOnly today, CancellationToken stop)
    {
        var found = await db.Users.AsNoTracking()
            .Where(user => user.Id == userId && !user.IsDisabled)
            .SelectMany(
                user => db.Memberships.Where(m => m.UserId == user.Id && m.FirstDay <= today && (m.LastDay == null || m.LastDay >= today)),
                (user, member) => new
                {
                    user.DisplayName,
                    user.SecurityStamp,
                    member.Id,
                    member.Role,
                    member.SiteId,
                    member.OrganisationId,
                    member.PersonId,
                    SiteName = db.Set<PilotSite>().Where(site => site.Id == member.SiteId).Select(site => site.Name).FirstOrDefault(),
                })
            .OrderBy(standing => standing.Id)
            .FirstOrDefaultAsync(stop);
        if (found is null)
            return null;
        IReadOnlyList<long> sites = found.OrganisationId is { } organisation
            ? await SitesOfAsync(db, organisation, today, stop)
            : found.SiteId is { } site ? [site] : [];
        return new(new(userId, found.DisplayName, found.Role, sites, found.PersonId), found.SecurityStamp ?? "", found.SiteName);
    }

    private static async Task<IReadOnlyList<long>> SitesOfAsync(PortalDbContext db, long organisationId, DateOnly today, CancellationToken stop) =>
        await db.Set<PilotSite>().AsNoTracking()
            .Where(site => site.Responsibilities.Any(r => r.OrganisationId == organisationId && r.FirstDay <= today && (r.LastDay == null || r.LastDay >= today)))
            .OrderBy(site => site.Id)
            .Select(site => site.Id)
            .ToListAsync(stop);
}
