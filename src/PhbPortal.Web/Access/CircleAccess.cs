using PhbPortal.Data;
using PhbPortal.Data.Queries;
using PhbPortal.Domain.People;

namespace PhbPortal.Web.Access;

/// <summary>
/// That somebody helps a person or reads along: the person ends it, whoever acts for them, or a co-ordinator on their word.
/// </summary>
public sealed class CircleAccess : RecordAccess
{
    public override string Kind => "CircleMember";

    protected override string Parameter => "member";

    public override IReadOnlyList<Role> RolesFor(Act act) =>
        act == Act.Write ? [Role.CareCoordinator, Role.Patient, Role.Representative] : Nobody;

    protected override IQueryable<Ownership> OwnershipOf(PortalDbContext db, string reference) =>
        db.CircleMembers.AtAnySite().Where(r => r.Reference == reference).Select(r => new Ownership(r.SiteId, r.PersonId));
}
