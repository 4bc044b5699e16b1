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

    public override string? WordsFor(Act act) =>
        act switch
        {
            Act.Read => "Read what is known of a person, and the decisions about them",
            Act.Write => "Correct what is known of a person, and record that somebody has died",
            Act.Decide => "Correct or withdraw what was recorded of a death; where a budget ended by it an approver does",
            Act.Invite => "Make an account for a person, or for whoever acts for them or reads along on their word; an administrator sends "
                + "the invitation. Name who helps to write the plan",
            _ => null,
        };

    protected override IQueryable<Ownership> OwnershipOf(PortalDbContext db, string reference) =>
        db.People.AtAnySite().Where(r => r.Reference == reference).Select(r => new Ownership(r.SiteId, r.Id));
}
