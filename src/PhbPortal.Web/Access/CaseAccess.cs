using PhbPortal.Data;
using PhbPortal.Data.Queries;
using PhbPortal.Domain.People;

namespace PhbPortal.Web.Access;

/// <summary>
/// A case, from the offer to the shared amount: the work of care co-ordinators. Clinicians record capacity; approvers also record requests
/// for a budget and set conditions on a direct payment.
/// </summary>
public sealed class CaseAccess : RecordAccess
{
    public override string Kind => "Case";

    protected override string Parameter => "case";

    public override IReadOnlyList<Role> RolesFor(Act act) =>
        act switch
        {
            Act.Read => Planners,
            Act.Write => Coordinators,
            Act.Assess => Assessors,
            Act.Ask => Planners,
            Act.Decide => Approvers,
            _ => Nobody,
        };

    public override string? WordsFor(Act act) =>
        act switch
        {
            Act.Read => "See what is required of a direct payment",
            Act.Write =>
                "Offer a budget and record consent, representatives and the amount; start a plan; hand a person over to a colleague",
            Act.Decide => "Say what else is required of a direct payment",
            Act.Assess => "Record capacity",
            Act.Ask => "Write down that somebody asks for a budget",
            _ => null,
        };

    protected override IQueryable<Ownership> OwnershipOf(PortalDbContext db, string reference) =>
        db
            .Cases.AtAnySite()
            .Where(r => r.Reference == reference)
            .Select(r => new Ownership(r.SiteId, r.PersonId)
            {
                DiedOn = db.People.Where(p => p.Id == r.PersonId).Select(p => p.DiedOn).FirstOrDefault(),
            });
}
