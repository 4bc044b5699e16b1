using PhbPortal.Data;
using PhbPortal.Data.Queries;
using PhbPortal.Domain.People;

namespace PhbPortal.Web.Access;

/// <summary>A request for a budget: co-ordinators and approvers of the site read it and record its withdrawal, approvers answer.</summary>
public sealed class BudgetRequestAccess : RecordAccess
{
    public override string Kind => "BudgetRequest";

    protected override string Parameter => "asking";

    public override IReadOnlyList<Role> RolesFor(Act act) =>
        act switch
        {
            Act.Read or Act.Write => Planners,
            Act.Decide => Approvers,
            _ => Nobody,
        };

    public override string? WordsFor(Act act) =>
        act switch
        {
            Act.Read => "Read who asked for a budget, and by when the answer is due",
            Act.Write => "Write down that whoever asked for a budget took it back",
            Act.Decide => "Answer whoever asks for a budget, with reasons",
            _ => null,
        };

    protected override IQueryable<Ownership> OwnershipOf(PortalDbContext db, string reference) =>
        db
            .BudgetRequests.AtAnySite()
            .Where(r => r.Reference == reference)
            .Select(r => new Ownership(r.SiteId, r.PersonId)
            {
                DiedOn = db.People.Where(p => p.Id == r.PersonId).Select(p => p.DiedOn).FirstOrDefault(),
            });
}
