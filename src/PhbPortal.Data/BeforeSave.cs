using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace PhbPortal.Data;

/// <summary>Runs before changes are saved. A subclass writes it once, for synchronous and asynchronous saves.</summary>
public abstract class BeforeSave : SaveChangesInterceptor
{
    public sealed override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        BeforeSaving(eventData.Context);
        return result;
    }

    public sealed override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default
    )
    {
        BeforeSaving(eventData.Context);
        return ValueTask.FromResult(result);
    }

    protected abstract void BeforeSaving(PortalDbContext store);

    private void BeforeSaving(DbContext? context)
    {
        if (context is PortalDbContext store)
            BeforeSaving(store);
    }
}
