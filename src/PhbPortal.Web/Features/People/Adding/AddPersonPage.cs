using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Domain.Programme;

namespace PhbPortal.Web.Features.People.Adding;

/// <summary>The form for a new person, with the organisations that are responsible for the site today.</summary>
public sealed record AddPersonPage(AddPersonForm Form, IReadOnlyList<SelectListItem> Organisations, IReadOnlyList<long> OrganisationIds)
{
    public static async Task<AddPersonPage> LoadAsync(
        PortalDbContext db,
        AddPersonForm form,
        long siteId,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        var organisations = await db.Set<Responsibility>()
            .AsNoTracking()
            .Where(r => r.PilotSiteId == siteId && r.FirstDay <= today && (r.LastDay == null || r.LastDay >= today))
            .Join(
                db.Set<Organisation>().AsNoTracking(),
                r => r.OrganisationId,
                o => o.Id,
                (r, o) =>
                    new
                    {
                        o.Id,
                        o.Name,
                        r.IsLead,
                    }
            )
            .OrderByDescending(o => o.IsLead)
            .ThenBy(o => o.Name)
            .ToListAsync(cancellationToken);
        if (organisations.Count == 1)
            form.OrganisationId ??= organisations[0].Id;
        SelectListItem[] items = [.. organisations.Select(o => new SelectListItem(o.Name, $"{o.Id}"))];
        return new(
            form,
            organisations.Count == 1 ? items : [new("Choose an organisation", ""), .. items],
            [.. organisations.Select(o => o.Id)]
        );
    }
}
