using Microsoft.EntityFrameworkCore;
using PhbPortal.Domain.Programme;

namespace PhbPortal.Data;

/// <summary>Raises the version of a changed root that did not do so itself, so that simultaneous edits are always noticed.</summary>
public sealed class VersionGuard : BeforeSave
{
    protected override void BeforeSaving(PortalDbContext store)
    {
        foreach (var root in store.ChangeTracker.Entries<Root>().Where(root => root.State == EntityState.Modified))
        {
            var version = root.Property(kept => kept.Version);
            if (version.CurrentValue == version.OriginalValue)
                version.CurrentValue++;
        }
    }
}
