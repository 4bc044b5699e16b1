using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Domain.Programme;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Programme.Succession;

/// <param name="Sites">The sites that it answers for without an end, each of which somebody takes over.</param>
/// <param name="Others">Every other organisation that has not ended before.</param>
/// <param name="SitesChanged">Since the page was shown; who takes which site has to be chosen anew.</param>
public sealed record EndOrganisationPage(
    Organisation Organisation,
    IReadOnlyList<PilotSite> Sites,
    IReadOnlyList<Organisation> Others,
    EndOrganisationForm Form,
    bool SitesChanged
)
{
    /// <summary>
    /// Where somebody follows it already, its last day and its successor stay as they are; only sites that it still holds are handed over.
    /// </summary>
    public bool HasEnded => Organisation.SuccessorId is not null;

    public IReadOnlyList<SelectListItem> Successors => [new("Choose an organisation", ""), .. Choices];

    public IReadOnlyList<SelectListItem> Takers => [new("Whoever follows it", ""), .. Choices];

    private IEnumerable<SelectListItem> Choices =>
        Others.Select(other => new SelectListItem($"{other.Name}, from {other.FirstDay.InFull()}", other.Reference));

    public static async Task<EndOrganisationPage?> LoadAsync(
        PortalDbContext db,
        string reference,
        EndOrganisationForm? typed,
        CancellationToken cancellationToken
    )
    {
        if (await db.Organisations.FirstOrDefaultAsync(found => found.Reference == reference, cancellationToken) is not { } organisation)
            return null;
        var sites = await db
            .PilotSites.Include(site => site.Responsibilities)
            .AsSingleQuery()
            .Where(site => site.Responsibilities.Any(held => held.OrganisationId == organisation.Id && held.LastDay == null))
            .OrderBy(site => site.Name)
            .ToListAsync(cancellationToken);
        var others = await db
            .Organisations.AsNoTracking()
            .Where(other => other.Id != organisation.Id && (other.LastDay == null || other.LastDay > organisation.FirstDay))
            .OrderBy(other => other.Name)
            .Take(500)
            .ToListAsync(cancellationToken);
        var form = typed ?? new() { Version = organisation.Version, LastDay = DateField.From(organisation.LastDay) };
        var takers = form
            .Sites.Zip(form.Takers)
            .Where(chosen => chosen.First is not null)
            .DistinctBy(chosen => chosen.First)
            .ToDictionary(chosen => chosen.First!, chosen => chosen.Second, StringComparer.Ordinal);
        var changed = typed is not null && !form.Sites.Order().SequenceEqual(sites.Select(site => site.Reference).Order());
        form.Sites = [.. sites.Select(site => site.Reference)];
        form.Takers = [.. sites.Select(site => takers.GetValueOrDefault(site.Reference))];
        return new(organisation, sites, others, form, changed);
    }
}
