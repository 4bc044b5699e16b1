using Microsoft.EntityFrameworkCore;

namespace PhbPortal.Data;

public static class Saving
{
    /// <summary>
    /// False, and nothing kept or remembered, when somebody else changed one of the roots in between: load again and show both.
    /// </summary>
    public static async Task<bool> TrySaveAsync(this PortalDbContext db, CancellationToken cancellationToken = default)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }

    /// <summary>
    /// As <see cref="TrySaveAsync"/>, and also where a key let somebody else through who added the same at the same moment.
    /// </summary>
    public static async Task<bool> TryAddAsync(this PortalDbContext db, CancellationToken cancellationToken = default)
    {
        try
        {
            return await db.TrySaveAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }
}
