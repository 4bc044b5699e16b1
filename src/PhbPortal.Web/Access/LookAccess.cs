using PhbPortal.Data;
using PhbPortal.Data.Queries;
using PhbPortal.Domain.People;

namespace PhbPortal.Web.Access;

/// <summary>A request to reconsider a decision: co-ordinators and approvers of the site read it, approvers answer.</summary>
public sealed class LookAccess : RecordAccess
{
    public override string Kind => "Reconsideration";

    protected override string Parameter => "asked";

    public override IReadOnlyList<Role> RolesFor(Act act) =>
        act switch
        {
            Act.Read => Planners,
            Act.Decide => Approvers,
            _ => Nobody,
        };

    public override string? WordsFor(Act act) =>
        act switch
        {
            Act.Read => "Read who asked for a decision to be looked at again",
            Act.Decide => "Look at a decision again that somebody else made, and answer with reasons",
            _ => null,
        };

    protected override IQueryable<Ownership> OwnershipOf(PortalDbContext db, string reference) =>
        db.Reconsiderations.AtAnySite().Where(r => r.Reference == reference).Select(r => new Ownership(r.SiteId, r.PersonId));
}
