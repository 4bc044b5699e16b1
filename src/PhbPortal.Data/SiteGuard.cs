using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using PhbPortal.Domain.Programme;

namespace PhbPortal.Data;

/// <summary>Refuses to save anything that belongs to a site outside the context's scope, and any move from one site to another.</summary>
public sealed class SiteGuard : BeforeSave
{
    protected override void BeforeSaving(PortalDbContext store)
    {
        foreach (var entry in store.ChangeTracker.Entries<IBelongsToSite>())
        {
            if (entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)
                Check(entry, store.Scope);
        }
    }

    private static void Check(EntityEntry<IBelongsToSite> entry, SiteScope scope)
    {
        var site = entry.Property(nameof(IBelongsToSite.SiteId));
        var was = (long)site.OriginalValue!;
        if (entry.State != EntityState.Added && was != entry.Entity.SiteId)
            throw new SiteBreachException($"A {entry.Metadata.ShortName()} of site {was} cannot move to site {entry.Entity.SiteId}.");
        if (!scope.Contains(entry.Entity.SiteId))
            throw new SiteBreachException(
                $"A {entry.Metadata.ShortName()} of site {entry.Entity.SiteId} is outside the sites open to this work."
            );
    }
}

/// <summary>Always a defect of the program: work for one site tried to write records of another.</summary>
public sealed class SiteBreachException(string message) : InvalidOperationException(message);
