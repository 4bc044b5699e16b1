using PhbPortal.Data;
using PhbPortal.Data.Queries;
using PhbPortal.Domain.People;

namespace PhbPortal.Web.Access;

/// <summary>A decision and its reasons: read by staff and clinicians, changed by nobody.</summary>
public sealed class DecisionAccess : RecordAccess
{
    public override string Kind => "Decision";

    protected override string Parameter => "decision";

    public override IReadOnlyList<Role> RolesFor(Act act) => act == Act.Read ? Carers : Nobody;

    protected override IQueryable<Ownership> OwnershipOf(PortalDbContext db, string reference) =>
        db.Decisions.AtAnySite().Where(r => r.Reference == reference).Select(r => new Ownership(r.SiteId, r.PersonId));
}
