using Microsoft.EntityFrameworkCore;

namespace PhbPortal.Data;

public static class Saving
{
    /// <summary>
    /// Returns false, with nothing saved or tracked, if someone else has changed one of the roots: load again and show both.
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
    /// Like <see cref="TrySaveAsync"/>, and also false if a unique key shows that someone else added the same at the same moment.
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
