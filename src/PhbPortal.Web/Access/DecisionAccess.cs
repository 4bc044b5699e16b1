using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Data.Queries;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Support;
using PhbPortal.Web.SignIn;

namespace PhbPortal.Web.Access;

/// <summary>
/// A decision and its reasons: read by staff and clinicians, changed by nobody. Care co-ordinators record its letter and any request to
/// reconsider it. A manager's answer about a court order is read by the case's staff; finance learns of the order only where money is
/// paid.
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

    public override string? WordsFor(Act act) =>
        act switch
        {
            Act.Read => "Read a decision and its reasons, and print its letter",
            Act.Write => "Record how the letter of a decision was given, and who asks for the decision to be looked at again",
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
    /// The rules whose rulings are hidden from a reader: court orders from finance, and possible offences from everyone but approvers
    /// (H07).
    /// </summary>
    public static IReadOnlyList<string> KeptFrom(SignedIn me) => KeptFrom(ReadsAll(me), me.Role == Role.Approver);

    /// <summary>The same for a letter and for the person's own pages, where nobody reads of a possible offence.</summary>
    public static IReadOnlyList<string> KeptFromLetters(bool readsAll) => KeptFrom(readsAll, readsOffences: false);

    private static IReadOnlyList<string> KeptFrom(bool readsAll, bool readsOffences) =>
        [.. readsAll ? [] : CourtOrder.OwnRules, .. readsOffences ? Array.Empty<string>() : [Decision.KeptBackRule]];

    /// <summary>A manager's decisions about court orders, and the answers when one was reconsidered.</summary>
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
