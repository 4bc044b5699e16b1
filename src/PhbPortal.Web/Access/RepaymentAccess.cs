using PhbPortal.Data;
using PhbPortal.Data.Queries;
using PhbPortal.Domain.People;

namespace PhbPortal.Web.Access;

/// <summary>A requested repayment: the approvers, who request it, hand it over as a debt.</summary>
public sealed class RepaymentAccess : RecordAccess
{
    public override string Kind => "Repayment";

    protected override string Parameter => "repayment";

    public override IReadOnlyList<Role> RolesFor(Act act) => act == Act.Decide ? Approvers : Nobody;

    public override string? WordsFor(Act act) =>
        act == Act.Decide ? "Hand what was asked back to whoever collects debts, and call it back" : null;

    protected override IQueryable<Ownership> OwnershipOf(PortalDbContext db, string reference) =>
        db.Repayments.AtAnySite().Where(r => r.Reference == reference).Select(r => new Ownership(r.SiteId, r.PersonId));
}
