using PhbPortal.Data;
using PhbPortal.Data.Queries;
using PhbPortal.Domain.People;

namespace PhbPortal.Web.Access;

/// <summary>A decision about the person one is or acts for; whoever only reads along does not read it.</summary>
public sealed class OwnDecisionAccess : RecordAccess
{
    public override string Kind => "Decision";

    protected override string Parameter => "decision";

    public override IReadOnlyList<Role> RolesFor(Act act) => act is Act.Read or Act.Write ? [Role.Patient, Role.Representative] : Nobody;

    protected override IQueryable<Ownership> OwnershipOf(PortalDbContext db, string reference) =>
        db.Decisions.AtAnySite().Where(r => r.Reference == reference).Select(r => new Ownership(r.SiteId, r.PersonId));
}
