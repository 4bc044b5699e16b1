using PhbPortal.Data;
using PhbPortal.Data.Queries;
using PhbPortal.Domain.People;

namespace PhbPortal.Web.Access;

/// <summary>
/// A care plan: written by care co-ordinators, and by advisers of people who have them in their circle; decided by approvers. The plan
/// itself ensures that nobody decides their own.
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

    public override string? WordsFor(Act act) =>
        act switch
        {
            Act.Read => "Read and compare care plans",
            Act.Write => "Write care plans with people, send them for approval and set up the budget",
            Act.Second => "Say that no need depends on a line of a plan",
            Act.Decide => "Approve plans, or refuse them with reasons, but never their own",
            Act.Assess => "Write down that the person agrees to the plan",
            Act.Draft => "Write needs, outcomes and support into a plan in the making",
            Act.Warn => "Write down risks and what makes them safer",
            _ => null,
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
