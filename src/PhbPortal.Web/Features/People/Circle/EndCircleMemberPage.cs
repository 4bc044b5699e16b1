using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Domain.People;
using PhbPortal.Web.SignIn;

namespace PhbPortal.Web.Features.People.Circle;

/// <summary>A member of the circle whose access is about to end.</summary>
public sealed record EndCircleMemberPage(string Name, string GivenName, CircleKind Kind, string BackAt)
{
    public static async Task<EndCircleMemberPage?> LoadAsync(
        PortalDbContext db,
        string reference,
        SignedIn me,
        CancellationToken cancellationToken
    )
    {
        var found = await db
            .CircleMembers.AsNoTracking()
            .Where(m => m.Reference == reference)
            .Join(
                db.People,
                m => m.PersonId,
                p => p.Id,
                (m, p) =>
                    new
                    {
                        m.Name,
                        m.Kind,
                        p.Called,
                        p.Reference,
                    }
            )
            .FirstOrDefaultAsync(cancellationToken);
        return found is null
            ? null
            : new(
                found.Name,
                found.Called,
                found.Kind,
                me.Role == Role.CareCoordinator ? $"/people/{found.Reference}/circle" : "/my-plan/circle"
            );
    }
}
