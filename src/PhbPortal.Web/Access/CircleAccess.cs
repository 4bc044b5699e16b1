using PhbPortal.Data;
using PhbPortal.Data.Queries;
using PhbPortal.Domain.People;

namespace PhbPortal.Web.Access;

/// <summary>
/// An adviser or supporter of a person: their access is ended by the person, by a representative, or by a co-ordinator at the person's
/// request.
/// </summary>
public sealed class CircleAccess : RecordAccess
{
    public override string Kind => "CircleMember";

    protected override string Parameter => "member";

    public override IReadOnlyList<Role> RolesFor(Act act) =>
        act == Act.Write ? [Role.CareCoordinator, Role.Patient, Role.Representative] : Nobody;

    public override string? WordsFor(Act act) => act == Act.Write ? "End at any time that somebody helps with the plan or reads it" : null;

    protected override IQueryable<Ownership> OwnershipOf(PortalDbContext db, string reference) =>
        db.CircleMembers.AtAnySite().Where(r => r.Reference == reference).Select(r => new Ownership(r.SiteId, r.PersonId));
}
