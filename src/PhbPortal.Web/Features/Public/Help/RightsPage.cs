using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Data.Queries;
using PhbPortal.Domain.Programme;
using PhbPortal.Web.SignIn;

namespace PhbPortal.Web.Features.Public.Help;

/// <summary>Who answers a complaint about health and council care together, if the reader belongs to one site.</summary>
public sealed record RightsPage(string Site, PartnershipInForce? Partnership)
{
    public static readonly RightsPage OfNoSite = new("", null);

    public string? Complaints =>
        Partnership is not { Council: { } council, Terms: var terms }
            ? null
            : $"{Site} works with {council}. If you complain about both, you get one "
                + $"reply: {Partnership.Of(terms.ComplaintsLead, Site)} answers for "
                + $"both{(terms.ComplaintsLead == PartnerSide.Council ? "" : ", after asking " + council)}.";

    public static async Task<RightsPage> LoadAsync(PortalDbContext db, SignedIn me, DateOnly today, CancellationToken cancellationToken)
    {
        if (me.SiteIds is not [var site])
            return OfNoSite;
        var name = await db.PilotSites.Where(found => found.Id == site).Select(found => found.Name).SingleAsync(cancellationToken);
        return new(name, await db.PartnershipAsync(site, today, cancellationToken));
    }
}
