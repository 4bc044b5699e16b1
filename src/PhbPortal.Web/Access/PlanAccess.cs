using PhbPortal.Data;
using PhbPortal.Data.Queries;
using PhbPortal.Domain.People;

namespace PhbPortal.Web.Access;

/// <summary>
/// A care plan: written by care co-ordinators, with lines by advisers of those who have them in their circle; decided by approvers. That
/// nobody decides their own is the plan's own rule.
/// </summary>
public sealed class PlanAccess : RecordAccess
{
    public override string Kind => "CarePlan";

    protected override string Parameter => "plan";

    public override IReadOnlyList<Role> RolesFor(Act act) =>
        act switch
        {
            Act.Read => [.. Planners, Role.Clinician, Role.Broker],
            Act.Second => Planners,
            Act.Assess => Assessors,
            Act.Draft => [Role.CareCoordinator, Role.Broker],
            Act.Warn => [.. Assessors, Role.Broker],
            Act.Write => Coordinators,
            Act.Decide => Approvers,
            _ => Nobody,
        };

    protected override IQueryable<Ownership> OwnershipOf(PortalDbContext db, string reference) =>
        db
            .CarePlans.AtAnySite()
            .Where(r => r.Reference == reference)
            .Select(r => new Ownership(r.SiteId, r.PersonId)
            {
                DiedOn = db.People.Where(p => p.Id == r.PersonId).Select(p => p.DiedOn).FirstOrDefault(),
            });
}
