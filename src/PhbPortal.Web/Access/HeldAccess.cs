using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Data.Queries;
using PhbPortal.Domain.Budgets;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.People;
using PhbPortal.Web.SignIn;

namespace PhbPortal.Web.Access;

/// <summary>The parts of a budget that an organisation holds for a person: its staff read them and record spend.</summary>
public sealed class HeldAccess : RecordAccess
{
    private static readonly IReadOnlyList<Role> ThirdParty = [Role.ThirdPartyHolder];

    public override string Kind => "Budget";

    protected override string Parameter => "held";

    public override IReadOnlyList<Role> RolesFor(Act act) => act is Act.Read or Act.Pay ? ThirdParty : Nobody;

    public override string? WordsFor(Act act) =>
        act switch
        {
            Act.Read => "Read what their organisation holds for a person, and what the plan buys from it",
            Act.Pay => "Record what their organisation spent for a person",
            _ => null,
        };

    public override async Task<AskedRecord> FindAsync(
        PortalDbContext db,
        SignedIn me,
        RouteValueDictionary route,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        var asked = await base.FindAsync(db, me, route, today, cancellationToken);
        return asked with
        {
            IsShared = await HeldBy(db.Budgets.AtAnySite(), me).AnyAsync(b => b.Reference == asked.Reference, cancellationToken),
        };
    }

    /// <summary>Agreed budgets of which the reader's organisation holds a part.</summary>
    public static IQueryable<Budget> HeldBy(IQueryable<Budget> budgets, SignedIn me)
    {
        var organisation = me.OrganisationId ?? 0;
        return budgets.Where(b =>
            b.State == BudgetState.Live && b.Parts.Any(p => p.Model == HoldingModel.ThirdParty && p.HolderOrganisationId == organisation)
        );
    }

    protected override IQueryable<Ownership> OwnershipOf(PortalDbContext db, string reference) =>
        db.Budgets.AtAnySite().Where(r => r.Reference == reference).Select(r => new Ownership(r.SiteId, r.PersonId));
}
