using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace PhbPortal.Data;

/// <summary>Runs before changes are saved. A subclass writes it once, for synchronous and asynchronous saves.</summary>
public abstract class BeforeSave : SaveChangesInterceptor
{
    public sealed override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Look(eventData.Context);
        return result;
    }

    public sealed override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default
    )
    {
        Look(eventData.Context);
        return ValueTask.FromResult(result);
    }

    protected abstract void Look(PortalDbContext store);

    private void Look(DbContext? context)
    {
        if (context is PortalDbContext store)
            Look(store);
    }
}
