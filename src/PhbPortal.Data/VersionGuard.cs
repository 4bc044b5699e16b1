using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using PhbPortal.Domain.Programme;

namespace PhbPortal.Data;

/// <summary>Raises the version of a changed root that did not do so itself, so that two editors are always told apart.</summary>
public sealed class VersionGuard : SaveChangesInterceptor
{
    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Raise(eventData.Context);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default
    )
    {
        Raise(eventData.Context);
        return ValueTask.FromResult(result);
    }

    private static void Raise(DbContext? context)
    {
        if (context is null)
            return;
        foreach (var root in context.ChangeTracker.Entries<Root>().Where(root => root.State == EntityState.Modified))
        {
            var version = root.Property(kept => kept.Version);
            if (version.CurrentValue == version.OriginalValue)
                version.CurrentValue++;
        }
    }
}
