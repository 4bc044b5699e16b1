using PhbPortal.Data;
using PhbPortal.Domain.People;

namespace PhbPortal.Web.Access;

/// <summary>
/// Who manages accounts. Each organisation, and the portal itself, should have at least two administrators: one confirms what the other
/// proposes.
/// </summary>
public static class Administrators
{
    public const int Fewest = 2;

    /// <summary>
    /// Those who can act as administrators on the day. An account uses the oldest of its roles, so an administrator who signs in with
    /// another role does not count.
    /// </summary>
    public static IQueryable<Administering> AdministratorsOn(this PortalDbContext db, DateOnly day) =>
        from member in db.Memberships
        where
            member.Role == Role.Administrator
            && member.FirstDay <= day
            && (member.LastDay == null || member.LastDay >= day)
            && !db.Memberships.Any(older =>
                older.UserId == member.UserId
                && older.Id < member.Id
                && older.FirstDay <= day
                && (older.LastDay == null || older.LastDay >= day)
            )
        join user in db.Users on member.UserId equals user.Id
        where !user.IsDisabled && user.PasswordHash != null && (user.ClosedFrom == null || user.ClosedFrom > day)
        select new Administering { UserId = user.Id, OrganisationId = member.OrganisationId };

    public sealed class Administering
    {
        public long UserId { get; init; }

        /// <summary>Null for the portal itself.</summary>
        public long? OrganisationId { get; init; }
    }
}
