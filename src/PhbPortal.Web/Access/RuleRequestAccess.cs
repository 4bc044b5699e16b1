using PhbPortal.Data;
using PhbPortal.Data.Queries;
using PhbPortal.Domain.People;

namespace PhbPortal.Web.Access;

/// <summary>A question to a manager about a rule: co-ordinators and approvers of the site read it, approvers answer.</summary>
public sealed class RuleRequestAccess : RecordAccess
{
    public override string Kind => "RuleRequest";

    protected override string Parameter => "request";

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
            Act.Read => "Read what a manager was asked about a rule",
            Act.Decide => "Let something go on that an unconfirmed rule stops, or that a rule knows an exception for, with reasons",
            _ => null,
        };

    protected override IQueryable<Ownership> OwnershipOf(PortalDbContext db, string reference) =>
        db
            .RuleRequests.AtAnySite()
            .Where(r => r.Reference == reference)
            .Select(r => new Ownership(r.SiteId, r.PersonId)
            {
                DiedOn = db.People.Where(p => p.Id == r.PersonId).Select(p => p.DiedOn).FirstOrDefault(),
            });
}
