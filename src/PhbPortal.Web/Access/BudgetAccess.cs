using PhbPortal.Data;
using PhbPortal.Data.Queries;
using PhbPortal.Domain.People;

namespace PhbPortal.Web.Access;

/// <summary>A budget and its ledger: co-ordinators and finance record spend, approvers change the amount.</summary>
public sealed class BudgetAccess : RecordAccess
{
    public override string Kind => "Budget";

    protected override string Parameter => "budget";

    public override IReadOnlyList<Role> RolesFor(Act act) =>
        act switch
        {
            Act.Read => Staff,
            Act.Pay => Payers,
            Act.Decide => Approvers,
            _ => Nobody,
        };

    public override string? WordsFor(Act act) =>
        act switch
        {
            Act.Read => "Read budgets, spending and orders",
            Act.Pay => "Record spending, orders, payments and corrections",
            Act.Decide => "Change the amount of a budget, end it, and ask for money of a direct payment back",
            _ => null,
        };

    protected override IQueryable<Ownership> OwnershipOf(PortalDbContext db, string reference) =>
        db.Budgets.AtAnySite().Where(r => r.Reference == reference).Select(r => new Ownership(r.SiteId, r.PersonId));
}
