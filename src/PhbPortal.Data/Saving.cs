using Microsoft.EntityFrameworkCore;

namespace PhbPortal.Data;

public static class Saving
{
    /// <summary>
    /// False, and nothing kept or remembered, when somebody else changed one of the roots in between: load again and show both.
    /// </summary>
    public static async Task<bool> TrySaveAsync(this PortalDbContext db, CancellationToken ct = default)
    {
        try
        {
            await db.SaveChangesAsync(ct);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }
}
