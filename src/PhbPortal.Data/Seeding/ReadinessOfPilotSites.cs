using Microsoft.EntityFrameworkCore;
using PhbPortal.Domain.Programme;

namespace PhbPortal.Data.Seeding;

/// <summary>The named pilot sites took people on long before this portal asked whether a site is ready.</summary>
internal static class ReadinessOfPilotSites
{
    private const string Because = "Nobody here: a published source names it as a site of the pilot";

    public static async Task SeedAsync(PortalDbContext db, IReadOnlyList<string> named, DateOnly since, CancellationToken cancellationToken)
    {
        var missing = await db
            .PilotSites.AsNoTracking()
            .Where(site => named.Contains(site.Reference) && !db.SiteReadiness.Any(readiness => readiness.PilotSiteId == site.Id))
            .OrderBy(site => site.Id)
            .Select(site => site.Id)
            .ToListAsync(cancellationToken);
        db.SiteReadiness.AddRange(missing.Select(site => SiteReadiness.LiveSince(site, since, Because)));
        await db.SaveChangesAsync(cancellationToken);
    }
}
