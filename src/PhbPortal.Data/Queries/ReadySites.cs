using Microsoft.EntityFrameworkCore;
using PhbPortal.Domain.Programme;

namespace PhbPortal.Data.Queries;

/// <summary>What a site has before it takes people on.</summary>
public static class ReadySites
{
    /// <summary>The readiness of a site, to change; begun where nothing is answered yet.</summary>
    public static async Task<SiteReadiness> ReadinessOfAsync(
        this PortalDbContext db,
        string site,
        CancellationToken cancellationToken = default
    )
    {
        var id = await db.PilotSites.Where(found => found.Reference == site).Select(found => found.Id).SingleAsync(cancellationToken);
        var readiness = await db
            .SiteReadiness.Include(found => found.Answers)
            .FirstOrDefaultAsync(found => found.PilotSiteId == id, cancellationToken);
        if (readiness is not null)
            return readiness;
        readiness = new(id);
        db.SiteReadiness.Add(readiness);
        return readiness;
    }
}
