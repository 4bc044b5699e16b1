using Microsoft.AspNetCore.Identity;
using PhbPortal.Data.Accounts;

namespace PhbPortal.Data.Seeding;

/// <summary>Everything a demonstration shows, in the order in which it depends on what came before. Does nothing a second time.</summary>
public static class DemonstrationData
{
    public static async Task SeedAsync(PortalDbContext db, IPasswordHasher<PortalUser> hasher, DateOnly today, DateTime nowUtc, CancellationToken ct = default)
    {
        await DemonstrationProgramme.SeedAsync(db, nowUtc, ct);
        await DemonstrationAccounts.SeedAsync(db, hasher, new Dictionary<string, long>(StringComparer.Ordinal), today, ct);
    }
}
