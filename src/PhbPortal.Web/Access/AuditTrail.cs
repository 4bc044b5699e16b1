using PhbPortal.Data;
using PhbPortal.Data.Audit;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Time;

namespace PhbPortal.Web.Access;

/// <summary>
/// Audits what changes nothing: reading, refusing, searching, signing in. It saves only the entry itself, never anything else a page has
/// started to change.
/// </summary>
public sealed class AuditTrail(PortalDbContext db, PortalClock clock)
{
    public Task ReadAsync(AskedRecord record, string route, CancellationToken cancellationToken) =>
        SaveAsync(AuditedEvent.Read, record, route, cancellationToken);

    public Task RefusedAsync(AskedRecord record, string route, CancellationToken cancellationToken) =>
        SaveAsync(AuditedEvent.Refused, record, route, cancellationToken);

    /// <summary>A page that the role may not open, whoever it is about.</summary>
    public Task RefusedAsync(string route, CancellationToken cancellationToken) =>
        SaveAsync(Entry(AuditedEvent.Refused, "Page", db.Actor, route), cancellationToken);

    public Task ListedAsync(string kind, IReadOnlyList<string> people, string route, CancellationToken cancellationToken) =>
        SaveAsync(Entry(AuditedEvent.Listed, kind, db.Actor, $"{route}, {string.Join(", ", people)}"), cancellationToken);

    /// <param name="sought">The search, in words.</param>
    public Task SearchedAsync(string sought, long? personId, CancellationToken cancellationToken) =>
        SaveAsync(Entry(AuditedEvent.Searched, "Audit", db.Actor, sought, person: personId), cancellationToken);

    public Task ExportedAsync(string what, string why, CancellationToken cancellationToken) =>
        SaveAsync(Entry(AuditedEvent.Exported, "Audit", db.Actor, what, why: why), cancellationToken);

    /// <summary>Added to what is about to be saved, and saved with it.</summary>
    public void Add(AuditedEvent what, AskedRecord record, string details, string why) =>
        db.AuditEntries.Add(Entry(what, record, details, why));

    /// <summary>Signing in, signing out, and refused sign-ins.</summary>
    public Task DoorAsync(AuditedEvent what, Actor who, string details, CancellationToken cancellationToken) =>
        SaveAsync(Entry(what, "Account", who, details), cancellationToken);

    /// <summary>Access to an account was requested, given or used.</summary>
    /// <param name="who">Who did it; the portal itself for a stranger.</param>
    /// <param name="reference">The account's reference; empty if there is none.</param>
    /// <param name="why">How the person proved who they are, where someone checked it.</param>
    public Task WayInAsync(
        AuditedEvent what,
        Actor who,
        string reference,
        string details,
        CancellationToken cancellationToken,
        string why = ""
    ) => SaveAsync(Entry(what, "Account", who, details, reference, why: why), cancellationToken);

    private Task SaveAsync(AuditedEvent what, AskedRecord record, string route, CancellationToken cancellationToken) =>
        SaveAsync(Entry(what, record, route), cancellationToken);

    private async Task SaveAsync(AuditEntry entry, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        db.AuditEntries.Add(entry);
        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
    }

    private AuditEntry Entry(AuditedEvent what, AskedRecord record, string details, string why = "") =>
        Entry(what, record.Kind, db.Actor, details, record.Reference, record.Ownership?.SiteId, record.Ownership?.PersonId, why);

    private AuditEntry Entry(
        AuditedEvent what,
        string kind,
        Actor who,
        string details,
        string reference = "",
        long? site = null,
        long? person = null,
        string why = ""
    ) =>
        new()
        {
            WhenUtc = clock.NowUtc,
            UserId = who.UserId,
            UserName = who.Name,
            Role = who.Role,
            What = what,
            Kind = kind,
            Reference = PlainText.Cut(reference, AuditEntry.LongestName),
            SiteId = site,
            PersonId = person,
            Details = PlainText.Cut(details, AuditEntry.LongestDetails),
            Why = PlainText.Cut(why, AuditEntry.LongestReason),
        };
}
