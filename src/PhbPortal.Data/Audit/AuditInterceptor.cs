using System.Globalization;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using PhbPortal.Data.Accounts;
using PhbPortal.Data.Stores;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Programme;
using PhbPortal.Domain.Values;

namespace PhbPortal.Data.Audit;

/// <summary>
/// Writes an <see cref="AuditEntry"/> for every change of a root, and of what is above the sites (organisations, accounts, policies), in
/// the same save. Changes inside a root are reported with the root.
/// </summary>
public sealed class AuditInterceptor : BeforeSave
{
    // These change at every sign-in, and the audit of sign-ins already records it.
    private static readonly HashSet<string> RoutineProperties =
    [
        nameof(Root.Version),
        nameof(PortalUser.ConcurrencyStamp),
        nameof(PortalUser.AccessFailedCount),
    ];

    private static readonly HashSet<Type> UnauditedTypes =
    [
        typeof(AuditEntry),
        typeof(AuditSeal),
        typeof(DataProtectionKey),
        typeof(StoredSetting),
        typeof(Session),
        typeof(AccountStep),
        typeof(GuessCount),
        typeof(Message),
        typeof(IdentityUserClaim<long>),
        typeof(IdentityUserLogin<long>),
        typeof(IdentityUserToken<long>),
        typeof(IdentityUserPasskey<long>),
    ];

    protected override void BeforeSaving(PortalDbContext store)
    {
        var tracked = store.ChangeTracker.Entries().ToList();
        // A failed save leaves its entries in the context; the next attempt writes new ones.
        foreach (var stale in tracked.Where(entry => entry is { Entity: AuditEntry { IsForChange: true }, State: EntityState.Added }))
            stale.State = EntityState.Detached;
        store.AwaitingKeys.Clear();
        var now = store.Clock.GetUtcNow().UtcDateTime;
        foreach (var entry in tracked.Where(IsAudited).DistinctBy(SetOf))
        {
            if (Describe(entry, store, now) is not { } written)
                continue;
            if (KeyOfPerson(entry) is { IsTemporary: true } key)
                store.AwaitingKeys.Add((written, key));
            else
                store.Add(written);
        }
    }

    // One entry for a set of recovery codes, not ten.
    private static object SetOf(EntityEntry entry) => entry.Entity is RecoveryCode code ? (code.UserId, entry.State) : entry;

    private static PropertyEntry? KeyOfPerson(EntityEntry entry)
    {
        var name = entry.Entity is Person ? nameof(Person.Id) : nameof(Membership.PersonId);
        return entry.Metadata.FindProperty(name) is null ? null : entry.Property(name);
    }

    /// <summary>Whether changes of this type are audited.</summary>
    public static bool IsAudited(IReadOnlyEntityType type) =>
        typeof(Root).IsAssignableFrom(type.ClrType)
        || (!typeof(IBelongsToSite).IsAssignableFrom(type.ClrType) && !type.IsOwned() && !UnauditedTypes.Contains(type.ClrType));

    private static bool IsAudited(EntityEntry entry) =>
        entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted && IsAudited(entry.Metadata);

    private static AuditEntry? Describe(EntityEntry entry, PortalDbContext store, DateTime now)
    {
        var changed = entry.State == EntityState.Modified ? ChangedIn(entry) : [];
        if (entry is { State: EntityState.Modified, Entity: PortalUser } && changed.Count == 0)
            return null;
        var names = string.Join(", ", changed);
        return new()
        {
            WhenUtc = now,
            UserId = store.Actor.UserId,
            UserName = store.Actor.Name,
            Role = store.Actor.Role,
            What = entry.State switch
            {
                EntityState.Added => AuditedEvent.Added,
                EntityState.Deleted => AuditedEvent.Removed,
                _ => AuditedEvent.Changed,
            },
            Kind = NameOf(entry.Metadata),
            Reference = ReferenceOf(entry),
            SiteId = (entry.Entity as IBelongsToSite)?.SiteId ?? Number(entry, nameof(IBelongsToSite.SiteId)),
            PersonId = KeyOfPerson(entry) is { IsTemporary: false } key ? key.CurrentValue as long? : null,
            IsForChange = true,
            Details = PlainText.Cut(names, AuditEntry.LongestDetails),
        };
    }

    /// <summary>The names of what changed in a root and its parts: "FirstDay", "Offer added", "NoticeDays of Support".</summary>
    private static List<string> ChangedIn(EntityEntry root) =>
        [
            .. ChangedProperties(root),
            .. root
                .Context.ChangeTracker.Entries()
                .Where(part => IsPartOf(part, root))
                .SelectMany(NamesOf)
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];

    private static bool IsPartOf(EntityEntry part, EntityEntry root) =>
        part.State is EntityState.Added or EntityState.Modified or EntityState.Deleted
        && !IsAudited(part.Metadata)
        && part.Metadata.GetForeignKeys()
            .Any(key =>
                key.PrincipalEntityType == root.Metadata
                && key.Properties.Zip(key.PrincipalKey.Properties)
                    .All(pair => Equals(part.Property(pair.First.Name).CurrentValue, root.Property(pair.Second.Name).CurrentValue))
            );

    // Audit entries are never rewritten, so a renamed class keeps its original name in them.
    private static string NameOf(IReadOnlyTypeBase type) => type.ClrType == typeof(CareCase) ? "Case" : type.ShortName();

    private static IEnumerable<string> NamesOf(EntityEntry part) =>
        part.State switch
        {
            EntityState.Added => [NameOf(part.Metadata) + " added"],
            EntityState.Deleted => [NameOf(part.Metadata) + " removed"],
            _ => ChangedProperties(part).Select(name => $"{name} of {NameOf(part.Metadata)}"),
        };

    private static List<string> ChangedProperties(EntityEntry entry) =>
        [
            .. entry
                .Properties.Where(property => property.IsModified)
                .Select(property => property.Metadata.Name)
                .Concat(entry.ComplexProperties.Where(property => property.IsModified).Select(property => property.Metadata.Name))
                .Where(name => !RoutineProperties.Contains(name))
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>
    /// The properties that say which record of this type an entry is about: its reference, or its key. The rest of a recovery code's key is
    /// its hash, which belongs nowhere else.
    /// </summary>
    internal static IReadOnlyList<string> ReferenceOf(IReadOnlyEntityType type) =>
        type.FindProperty(nameof(Root.Reference)) is { ClrType: var kind, ValueGenerated: ValueGenerated.OnAdd } && kind == typeof(string)
            ? [nameof(Root.Reference)]
            : [.. type.FindPrimaryKey()!.Properties.Select(part => part.Name).Where(name => name != nameof(RecoveryCode.Hash))];

    private static string ReferenceOf(EntityEntry entry)
    {
        var parts = ReferenceOf(entry.Metadata).Select(entry.Property).ToList();
        return parts.Exists(part => part.IsTemporary)
            ? ""
            : string.Join('/', parts.Select(part => Convert.ToString(part.CurrentValue, CultureInfo.InvariantCulture)));
    }

    private static long? Number(EntityEntry entry, string property) =>
        entry.Metadata.FindProperty(property) is null || entry.Property(property) is { IsTemporary: true }
            ? null
            : entry.Property(property).CurrentValue as long?;
}
