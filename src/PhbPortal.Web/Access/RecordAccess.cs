using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Data.Queries;
using PhbPortal.Domain.People;
using PhbPortal.Web.SignIn;

namespace PhbPortal.Web.Access;

/// <summary>
/// Who may do what with one kind of record. It is checked before any work, on the record itself and without the site filter, so that it
/// decides alone; the site filter then also limits what the page loads.
/// </summary>
public abstract class RecordAccess
{
    protected static readonly IReadOnlyList<Role> Nobody = [];
    protected static readonly IReadOnlyList<Role> Coordinators = [Role.CareCoordinator];
    protected static readonly IReadOnlyList<Role> Approvers = [Role.Approver];
    protected static readonly IReadOnlyList<Role> Payers = [Role.CareCoordinator, Role.Finance];
    protected static readonly IReadOnlyList<Role> Planners = [Role.CareCoordinator, Role.Approver];
    protected static readonly IReadOnlyList<Role> Assessors = [Role.CareCoordinator, Role.Clinician];
    protected static readonly IReadOnlyList<Role> Carers = [Role.CareCoordinator, Role.Approver, Role.Finance, Role.Clinician];
    protected static readonly IReadOnlyList<Role> Staff = [Role.CareCoordinator, Role.Approver, Role.Finance];

    /// <summary>The audit's name for this kind of record.</summary>
    public abstract string Kind { get; }

    /// <summary>The route parameter that names the record; "reference" if the address has no such parameter.</summary>
    protected abstract string Parameter { get; }

    public abstract IReadOnlyList<Role> RolesFor(Act act);

    /// <summary>What those roles can do with it, in the words of the help page; null for what no page does.</summary>
    public abstract string? WordsFor(Act act);

    /// <summary>Whose record it is: one row or none.</summary>
    protected abstract IQueryable<Ownership> OwnershipOf(PortalDbContext db, string reference);

    public virtual async Task<AskedRecord> FindAsync(
        PortalDbContext db,
        SignedIn me,
        RouteValueDictionary route,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        var reference = NamedIn(route);
        var asked = new AskedRecord(Kind, reference, await OwnershipOf(db, reference).FirstOrDefaultAsync(cancellationToken));
        // Queried whether or not the record exists, so that both take the same time.
        return me.Role == Role.Broker
            ? asked with
            {
                IsShared = await db.AdvisesAsync(me.UserId, asked.Ownership?.PersonId ?? 0, today, cancellationToken),
            }
            : asked;
    }

    protected string NamedIn(RouteValueDictionary route) =>
        (route.TryGetValue(Parameter, out var named) || route.TryGetValue("reference", out named) ? named as string : null)
        ?? throw new InvalidOperationException($"The address names no {Kind}.");

    /// <summary>
    /// Whether the role may do this with such records, and the record is in one of the reader's sites and, unless they are staff, is their
    /// own or shared with them.
    /// </summary>
    public virtual bool Allows(SignedIn me, AskedRecord record, Act act) =>
        record.Ownership is { SiteId: { } site } ownership
        && RolesFor(act).Contains(me.Role)
        && me.SiteIds.Contains(site)
        && record.IsShared
        && (me.PersonId is null || me.PersonId == ownership.PersonId);

    /// <summary>What the page may load once the record is open.</summary>
    public virtual SiteScope ScopeOf(SignedIn me, AskedRecord record) => me.Scope;
}

/// <summary>Where a record belongs. Only an account can have no site and no person.</summary>
public sealed record Ownership(long? SiteId, long? PersonId)
{
    /// <summary>
    /// The day on which the person died; set for the kinds of record that start something: cases, plans, and questions about them.
    /// </summary>
    public DateOnly? DiedOn { get; init; }
}

/// <param name="Kind">The audit's name for this kind of record.</param>
/// <param name="Reference">From the address; arbitrary text if no such record exists.</param>
/// <param name="Ownership">Null if no such record exists.</param>
public sealed record AskedRecord(string Kind, string Reference, Ownership? Ownership)
{
    /// <summary>False if belonging to the site is not enough, and nothing recorded gives the reader access.</summary>
    public bool IsShared { get; init; } = true;

    /// <summary>False if the reader may not see everything in the record.</summary>
    public bool IsWhole { get; init; } = true;
}
