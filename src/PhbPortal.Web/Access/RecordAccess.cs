using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Data.Queries;
using PhbPortal.Domain.People;
using PhbPortal.Web.SignIn;

namespace PhbPortal.Web.Access;

/// <summary>
/// Who may do what with one kind of record. It is asked before any work, of the record itself and without the site filter, so that it
/// decides alone; the filter then keeps what the page loads inside the site once more.
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

    /// <summary>What the audit calls such a record.</summary>
    public abstract string Kind { get; }

    /// <summary>The part of an address that names the record; where an address has no such part it is "reference".</summary>
    protected abstract string Parameter { get; }

    public abstract IReadOnlyList<Role> RolesFor(Act act);

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
        // Asked whether the record exists or not, so that both look alike.
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
    /// The role may do this with such records, the record lies in one of the sites open to them today, and is their own, or shared with
    /// them, where they are no staff.
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

/// <summary>Where a record belongs. Only an account can belong to no site and no person.</summary>
public sealed record Ownership(long? SiteId, long? PersonId)
{
    /// <summary>
    /// The day on which the person died; known of the kinds of record with which something is begun: cases, plans, and what is asked about
    /// them.
    /// </summary>
    public DateOnly? DiedOn { get; init; }
}

/// <param name="Kind">What the audit calls such a record.</param>
/// <param name="Reference">As the address names it; text of a stranger where no such record exists.</param>
/// <param name="Ownership">Nothing when no such record exists.</param>
public sealed record AskedRecord(string Kind, string Reference, Ownership? Ownership)
{
    /// <summary>False where being of the site is not enough, and nothing recorded opens this one to the reader.</summary>
    public bool IsShared { get; init; } = true;

    /// <summary>False where the reader opens the record without everything that stands in it.</summary>
    public bool IsWhole { get; init; } = true;
}
