using Microsoft.EntityFrameworkCore;
using PhbPortal.Data.Accounts;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Programme;

namespace PhbPortal.Data.Queries;

/// <summary>A session with everything that each request checks, so that one command identifies the user.</summary>
public sealed record OpenSession(
    string KeyHash,
    string Reference,
    SignInWay Way,
    DateTime StartedUtc,
    DateTime LastSeenUtc,
    long UserId,
    string UserName,
    string DisplayName,
    Role Role,
    long? SiteId,
    long? OrganisationId,
    long? PersonId,
    string? SiteName,
    List<long> SitesOfOrganisation
)
{
    /// <summary>The named site, or otherwise the sites for which the organisation is responsible.</summary>
    public IReadOnlyList<long> SiteIds =>
        SiteId is { } site ? [site]
        : OrganisationId is null ? []
        : [.. SitesOfOrganisation.Distinct().Order()];
}

/// <summary>What an account is on a day. Site filters are ignored, because a user is identified before their sites are known.</summary>
public static class WhoIsWho
{
    /// <summary>
    /// Memberships valid on the day: a representative's only with their authority, a supporter's only with the person's permission.
    /// </summary>
    public static IQueryable<Membership> MembershipsOn(this PortalDbContext db, DateOnly today) =>
        db
            .Memberships.LiftSites()
            .AsNoTracking()
            .Where(m => m.FirstDay <= today && (m.LastDay == null || m.LastDay >= today))
            .Where(m =>
                m.RepresentativeId == null
                || db.Set<Representative>()
                    .Any(r => r.Id == m.RepresentativeId && r.FirstDay <= today && (r.LastDay == null || r.LastDay >= today))
            )
            .Where(m =>
                m.CircleMemberId == null
                || db.Set<CircleMember>()
                    .Any(c =>
                        c.Id == m.CircleMemberId && c.EndedUtc == null && c.FirstDay <= today && (c.LastDay == null || c.LastDay >= today)
                    )
            );

    /// <summary>Every capacity in which an account acts for a person on a day.</summary>
    public static IQueryable<RepresentativeKind> ActingKinds(this PortalDbContext db, long userId, long personId, DateOnly today) =>
        db.MembershipsOn(today)
            .Where(m => m.UserId == userId && m.PersonId == personId)
            .Join(db.Set<Representative>(), m => m.RepresentativeId, r => (long?)r.Id, (_, r) => r.Kind);

    /// <summary>The capacity in which an account acts for a person on a day, by its authority; null if it has none.</summary>
    public static async Task<RepresentativeKind?> ActsAsAsync(
        this PortalDbContext db,
        long userId,
        long personId,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        var kinds = await db.ActingKinds(userId, personId, today).ToListAsync(cancellationToken);
        return kinds.Contains(RepresentativeKind.Representative) ? RepresentativeKind.Representative
            : kinds.Count > 0 ? RepresentativeKind.Nominee
            : null;
    }

    /// <summary>The advisers and supporters a person has given access, from today or later.</summary>
    public static IQueryable<CircleMember> LetInOf(this IQueryable<CircleMember> members, long personId, DateOnly today) =>
        members.Where(m => m.PersonId == personId && m.EndedUtc == null && (m.LastDay == null || m.LastDay >= today));

    /// <summary>Whether the account's owner may help with the person's plan on the day.</summary>
    public static Task<bool> AdvisesAsync(
        this PortalDbContext db,
        long userId,
        long personId,
        DateOnly today,
        CancellationToken cancellationToken
    ) =>
        db
            .CircleMembers.AtAnySite()
            .AnyAsync(
                c =>
                    c.UserId == userId
                    && c.PersonId == personId
                    && c.Kind == CircleKind.Adviser
                    && c.EndedUtc == null
                    && c.FirstDay <= today
                    && (c.LastDay == null || c.LastDay >= today),
                cancellationToken
            );

    /// <summary>
    /// The session with that key, if its account is open, its stamp unchanged and its membership valid. The caller checks time limits.
    /// </summary>
    public static Task<OpenSession?> OpenSessionAsync(
        this PortalDbContext db,
        string keyHash,
        DateOnly today,
        CancellationToken cancellationToken
    ) =>
        (
            from session in db.Sessions
            join user in db.Users on session.UserId equals user.Id
            join member in db.MembershipsOn(today) on session.MembershipId equals member.Id
            where
                session.KeyHash == keyHash
                && session.Stamp == user.SecurityStamp
                && !user.IsDisabled
                && (user.ClosedFrom == null || user.ClosedFrom > today)
            select new OpenSession(
                session.KeyHash,
                session.Reference,
                session.Way,
                session.StartedUtc,
                session.LastSeenUtc,
                user.Id,
                user.UserName!,
                user.DisplayName,
                member.Role,
                member.SiteId,
                member.OrganisationId,
                member.PersonId,
                db.Set<PilotSite>().Where(site => site.Id == member.SiteId).Select(site => site.Name).FirstOrDefault(),
                db.Set<Responsibility>()
                    .Where(r =>
                        r.OrganisationId == member.OrganisationId && r.FirstDay <= today && (r.LastDay == null || r.LastDay >= today)
                    )
                    .Select(r => r.PilotSiteId)
                    .ToList()
            )
        )
            .AsSingleQuery()
            .FirstOrDefaultAsync(cancellationToken);
}
