using PhbPortal.Data;
using PhbPortal.Data.Queries;
using PhbPortal.Domain.People;

namespace PhbPortal.Web.Access;

/// <summary>
/// A person and what is known about them: read by the site's staff and clinicians, corrected by care co-ordinators. Approvers may also
/// correct a recorded death, because it may have ended a budget.
/// </summary>
public sealed class PersonAccess : RecordAccess
{
    public override string Kind => "Person";

    protected override string Parameter => "person";

    public override IReadOnlyList<Role> RolesFor(Act act) =>
        act switch
        {
            Act.Read => Carers,
            Act.Write or Act.Invite => Coordinators,
            Act.Decide => Planners,
            _ => Nobody,
        };

    protected override IQueryable<Ownership> OwnershipOf(PortalDbContext db, string reference) =>
        db.People.AtAnySite().Where(r => r.Reference == reference).Select(r => new Ownership(r.SiteId, r.Id));
}
