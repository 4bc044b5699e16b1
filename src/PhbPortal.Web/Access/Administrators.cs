using PhbPortal.Data;
using PhbPortal.Domain.People;

namespace PhbPortal.Web.Access;

/// <summary>Who looks after accounts. Two are the fewest that each organisation, and the portal itself, should have: one confirms what the other proposes.</summary>
public static class Administrators
{
    public const int Fewest = 2;

    /// <summary>Those who hold the role on the day and, as far as is known now, go on holding it.</summary>
    public static IQueryable<Administering> AdministratorsOn(this PortalDbContext db, DateOnly day) =>
        from member in db.Memberships
        where member.Role == Role.Administrator && member.FirstDay <= day && (member.LastDay == null || member.LastDay >= day)
        join user in db.Users on member.UserId equals user.Id
        where !user.IsDisabled && user.PasswordHash != null && (user.ClosedFrom == null || user.ClosedFrom > day)
        select new Administering { UserId = user.Id, OrganisationId = member.OrganisationId };

    public sealed class Administering
    {
        public long UserId { get; init; }

        /// <summary>None for the portal itself.</summary>
        public long? OrganisationId { get; init; }
    }
}
