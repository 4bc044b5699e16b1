using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Domain.Programme;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Succession;

/// <param name="Sites">The sites that it answers for without an end, each of which somebody takes over.</param>
/// <param name="Others">Every other organisation that has not ended before.</param>
public sealed record EndPage(Organisation Organisation, IReadOnlyList<PilotSite> Sites, IReadOnlyList<Organisation> Others, EndForm Form)
{
    public IReadOnlyList<SelectListItem> Successors => [new("Choose an organisation", ""), .. Choices];

    public IReadOnlyList<SelectListItem> Takers => [new("Whoever follows it", ""), .. Choices];

    private IEnumerable<SelectListItem> Choices => Others.Select(other => new SelectListItem($"{other.Name}, from {other.FirstDay.InFull()}", other.Reference));

    public static async Task<EndPage?> LoadAsync(PortalDbContext db, string reference, EndForm? typed, CancellationToken stop)
    {
        if (await db.Organisations.FirstOrDefaultAsync(found => found.Reference == reference, stop) is not { } organisation)
            return null;
        var sites = await db.PilotSites.Include(site => site.Responsibilities).AsSingleQuery()
            .Where(site => site.Responsibilities.Any(held => held.OrganisationId == organisation.Id && held.LastDay == null)).OrderBy(site => site.Name).ToListAsync(stop);
        var others = await db.Organisations.AsNoTracking().Where(other => other.Id != organisation.Id && (other.LastDay == null || other.LastDay > organisation.FirstDay))
            .OrderBy(other => other.Name).Take(500).ToListAsync(stop);
        var form = typed ?? new() { Version = organisation.Version, LastDay = DateField.From(organisation.LastDay) };
        form.Takers = [.. Enumerable.Range(0, sites.Count).Select(i => i < form.Takers.Count ? form.Takers[i] : null)];
        return new(organisation, sites, others, form);
    }
}
