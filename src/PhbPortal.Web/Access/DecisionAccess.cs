using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Data.Queries;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Support;
using PhbPortal.Web.SignIn;

namespace PhbPortal.Web.Access;

/// <summary>
/// A decision and its reasons: read by staff and clinicians, changed by nobody. Care co-ordinators give its letter, and take what is said
/// to it. What a manager said about an order of a court is read by those
/// who look after the case; whoever pays is told of the order where money is paid, and no more.
/// </summary>
public sealed class DecisionAccess : RecordAccess
{
    public override string Kind => "Decision";

    protected override string Parameter => "decision";

    public override IReadOnlyList<Role> RolesFor(Act act) =>
        act switch
        {
            Act.Read => Carers,
            Act.Write => Coordinators,
            _ => Nobody,
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
        return
            ReadsAll(me)
            || !await AboutCourtOrders(db.Decisions.AtAnySite(), db.Reconsiderations.AtAnySite())
                .AnyAsync(d => d.Reference == asked.Reference, cancellationToken)
            ? asked
            : asked with
            {
                IsShared = false,
            };
    }

    public static bool ReadsAll(SignedIn me) => me.Role != Role.Finance;

    /// <summary>
    /// The rules whose words a reader does not see: orders of a court where money is paid, and where a possible offence was referred for
    /// all but approvers (H07).
    /// </summary>
    public static IReadOnlyList<string> KeptFrom(SignedIn me) => KeptFrom(ReadsAll(me), me.Role == Role.Approver);

    /// <summary>The same for a letter, and for the person's own pages: nobody reads of a possible offence there.</summary>
    public static IReadOnlyList<string> KeptFromLetters(bool readsAll) => KeptFrom(readsAll, readsOffences: false);

    private static IReadOnlyList<string> KeptFrom(bool readsAll, bool readsOffences) =>
        [.. readsAll ? [] : CourtOrder.OwnRules, .. readsOffences ? Array.Empty<string>() : [Decision.KeptBackRule]];

    /// <summary>What a manager said about such an order, and the answers to whoever asked for that to be looked at again.</summary>
    public static IQueryable<Decision> AboutCourtOrders(IQueryable<Decision> decisions, IQueryable<Reconsideration> looks) =>
        decisions.Where(d =>
            (
                (d.Kind == DecisionKind.RuleYielded || d.Kind == DecisionKind.RuleUpheld)
                && d.Rulings.Any(r => CourtOrder.OwnRules.Contains(r.RuleId))
            )
            || looks.Any(look =>
                look.AnswerId == d.Id
                && (look.Decision.Kind == DecisionKind.RuleYielded || look.Decision.Kind == DecisionKind.RuleUpheld)
                && look.Decision.Rulings.Any(r => CourtOrder.OwnRules.Contains(r.RuleId))
            )
        );

    protected override IQueryable<Ownership> OwnershipOf(PortalDbContext db, string reference) =>
        db.Decisions.AtAnySite().Where(r => r.Reference == reference).Select(r => new Ownership(r.SiteId, r.PersonId));
}
