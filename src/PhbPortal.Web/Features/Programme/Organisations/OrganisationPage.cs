using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Domain.Programme;

namespace PhbPortal.Web.Features.Programme.Organisations;

/// <summary>One organisation: its days, its predecessor and successor, and the sites it is responsible for.</summary>
public sealed record OrganisationPage(
    Organisation Organisation,
    Organisation? Successor,
    IReadOnlyList<string> Before,
    IReadOnlyList<HeldSite> Sites,
    DateOnly Today
)
{
    /// <summary>After its last day, its sites would have nobody who may decide.</summary>
    public bool LeavesSites => Organisation.LastDay is not null && Sites.Any(site => site.LastDay is null);

    public static async Task<OrganisationPage?> LoadAsync(
        PortalDbContext db,
        string reference,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        var found = await db
            .Organisations.AsNoTracking()
            .Where(organisation => organisation.Reference == reference)
            .Select(organisation => new
            {
                Organisation = organisation,
                Successor = db.Organisations.FirstOrDefault(next => next.Id == organisation.SuccessorId),
            })
            .FirstOrDefaultAsync(cancellationToken);
        if (found is null)
            return null;
        var id = found.Organisation.Id;
        return new(
            found.Organisation,
            found.Successor,
            await db
                .Organisations.AsNoTracking()
                .Where(before => before.SuccessorId == id)
                .OrderBy(before => before.Name)
                .Select(before => before.Name)
                .ToListAsync(cancellationToken),
            await db.Set<Responsibility>()
                .AsNoTracking()
                .Where(held => held.OrganisationId == id)
                .Join(
                    db.PilotSites,
                    held => held.PilotSiteId,
                    site => site.Id,
                    (held, site) => new HeldSite(site.Reference, site.Name, held.IsLead, held.FirstDay, held.LastDay)
                )
                .ToListAsync(cancellationToken),
            today
        );
    }
}

public sealed record HeldSite(string Reference, string Name, bool IsLead, DateOnly FirstDay, DateOnly? LastDay);
