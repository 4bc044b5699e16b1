using Microsoft.EntityFrameworkCore;
using PhbPortal.Domain.Programme;
using PhbPortal.Domain.Rules;

namespace PhbPortal.Data.Queries;

/// <summary>How a site works with a council on a day, with the council's name; null if nothing is recorded.</summary>
public sealed record PartnershipInForce(Partnership Terms, string? Council)
{
    /// <summary>The name of a side: "NHS Hull" or the council.</summary>
    public string Of(PartnerSide side, string site) => side == PartnerSide.Council && Council is not null ? Council : site;
}

public static class SiteLife
{
    /// <summary>Whether a person may be taken on at a site on a day (safeguard P08).</summary>
    public static async Task<Ruling> MayTakeOnAsync(
        this PortalDbContext db,
        long siteId,
        DateOnly day,
        CancellationToken cancellationToken = default
    )
    {
        var site = await db
            .PilotSites.AsNoTracking()
            .Where(found => found.Id == siteId)
            .Select(found => new
            {
                found.Name,
                Readiness = db.SiteReadiness.FirstOrDefault(readiness => readiness.PilotSiteId == found.Id),
            })
            .SingleAsync(cancellationToken);
        return SiteReadiness.MayTakeOn(site.Readiness, site.Name, day);
    }

    public static async Task<PartnershipInForce?> PartnershipAsync(
        this PortalDbContext db,
        long siteId,
        DateOnly day,
        CancellationToken cancellationToken = default
    ) =>
        await db
            .Partnerships.AsNoTracking()
            .Where(partnership => partnership.PilotSiteId == siteId && partnership.FirstDay <= day)
            .OrderByDescending(partnership => partnership.FirstDay)
            .ThenByDescending(partnership => partnership.Id)
            .Select(partnership => new PartnershipInForce(
                partnership,
                db.Organisations.Where(council => council.Id == partnership.CouncilId).Select(council => council.Name).FirstOrDefault()
            ))
            .FirstOrDefaultAsync(cancellationToken);
}
