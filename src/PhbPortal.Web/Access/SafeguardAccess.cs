using PhbPortal.Data;
using PhbPortal.Data.Queries;
using PhbPortal.Domain.People;

namespace PhbPortal.Web.Access;

/// <summary>A safeguard: co-ordinators take its steps, approvers decide about the money.</summary>
public sealed class SafeguardAccess : RecordAccess
{
    public override string Kind => "Safeguard";

    protected override string Parameter => "safeguard";

    public override IReadOnlyList<Role> RolesFor(Act act) =>
        act switch
        {
            Act.Read => Staff,
            Act.Write => Coordinators,
            Act.Decide => Approvers,
            _ => Nobody,
        };

    public override string? WordsFor(Act act) =>
        act switch
        {
            Act.Read => "Read what keeps care going when money runs out",
            Act.Write => "Take the steps that keep care going: call, cover, cause",
            Act.Decide => "Decide about the money when it runs out",
            _ => null,
        };

    protected override IQueryable<Ownership> OwnershipOf(PortalDbContext db, string reference) =>
        db.Safeguards.AtAnySite().Where(r => r.Reference == reference).Select(r => new Ownership(r.SiteId, r.PersonId));
}
