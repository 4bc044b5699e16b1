using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Data.Queries;
using PhbPortal.Domain.People;
using PhbPortal.Web.SignIn;

namespace PhbPortal.Web.Access;

/// <summary>
/// A decision about the person the reader is, or acts for; supporters do not read it. A manager's answer about a court order is read by
/// the person and by whoever agrees for them, but not by a nominee who only receives the money.
/// </summary>
public sealed class OwnDecisionAccess : RecordAccess
{
    public override string Kind => "Decision";

    protected override string Parameter => "decision";

    public override IReadOnlyList<Role> RolesFor(Act act) => act is Act.Read or Act.Write ? [Role.Patient, Role.Representative] : Nobody;

    public override string? WordsFor(Act act) =>
        act switch
        {
            Act.Read => "Read what was decided about the person, and the letter",
            Act.Write => "Ask for a decision to be looked at again",
            _ => null,
        };

    public override async Task<AskedRecord> FindAsync(
        PortalDbContext db,
        SignedIn me,
        RouteValueDictionary route,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        if (me.Role != Role.Representative)
            return await base.FindAsync(db, me, route, today, cancellationToken);
        var reference = NamedIn(route);
        var orders = DecisionAccess.AboutCourtOrders(db.Decisions.AtAnySite(), db.Reconsiderations.AtAnySite());
        var kinds = db.ActingKinds(me.UserId, me.PersonId ?? 0, today);
        var found = await db
            .Decisions.AtAnySite()
            .Where(d => d.Reference == reference)
            .Select(d => new
            {
                d.SiteId,
                d.PersonId,
                IsAboutOrders = orders.Any(order => order.Id == d.Id),
                ReadsAll = kinds.Any(kind => kind == RepresentativeKind.Representative),
            })
            .FirstOrDefaultAsync(cancellationToken);
        return found is null
            ? new(Kind, reference, null)
            : new(Kind, reference, new(found.SiteId, found.PersonId))
            {
                IsShared = found.ReadsAll || !found.IsAboutOrders,
                IsWhole = found.ReadsAll,
            };
    }

    /// <summary>Whether they also read what is about a court order.</summary>
    public static async Task<bool> ReadsAllAsync(PortalDbContext db, SignedIn me, DateOnly today, CancellationToken cancellationToken) =>
        me.Role != Role.Representative
        || await db.ActsAsAsync(me.UserId, me.PersonId ?? 0, today, cancellationToken) == RepresentativeKind.Representative;

    protected override IQueryable<Ownership> OwnershipOf(PortalDbContext db, string reference) =>
        db.Decisions.AtAnySite().Where(r => r.Reference == reference).Select(r => new Ownership(r.SiteId, r.PersonId));
}
