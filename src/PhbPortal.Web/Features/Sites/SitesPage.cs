using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Domain.Programme;

namespace PhbPortal.Web.Features.Sites;

public sealed record SitesPage(SitesForm Form, DateOnly Today, RegisterFigures Register, int Found, IReadOnlyList<SiteRow> Sites)
{
    private const int RowsOnAPage = 20;

    public int Pages => Math.Max(1, (Found + RowsOnAPage - 1) / RowsOnAPage);

    public int Page => Math.Min(Form.PageNumber, Pages);

    public bool IsNarrowed => Form.Word.Trim().Length > 0;

    public string Finding => IsNarrowed
        ? $"{(Found == 1 ? "1 site fits" : $"{Found} sites fit")} what you looked for, of {Register.Sites}."
        : $"This register holds {Register.Sites} sites. {(Register.WithScheme == 1 ? "One" : Register.WithScheme.ToString())} of them can pay budgets to people today under a scheme on record.";

    public static async Task<SitesPage> LoadAsync(PortalDbContext db, SitesForm form, DateOnly today, CancellationToken ct)
    {
        var register = await RegisterFigures.LoadAsync(db, today, ct);
        var sites = Matching(db, form.Word.Trim(), today);
        var found = await sites.CountAsync(ct);
        SitesPage page = new(form, today, register, found, []);
        var rows = await sites.OrderBy(site => site.Name).Skip((page.Page - 1) * RowsOnAPage).Take(RowsOnAPage)
            .Select(site => new SiteRow(
                site.Reference,
                site.Name,
                site.Status,
                site.InDepth,
                site.DirectPaymentsPublished,
                site.Schemes.Any(scheme => scheme.FirstDay <= today && scheme.LastDay >= today),
                site.FocusConditions,
                site.Responsibilities.Count(held => held.FirstDay <= today && (held.LastDay == null || held.LastDay >= today))))
            .ToListAsync(ct);
        return page with { Sites = rows };
    }

    private static IQueryable<PilotSite> Matching(PortalDbContext db, string word, DateOnly today)
    {
        var sites = db.PilotSites.AsNoTracking();
        if (word.Length is 0 or > 100)
            return sites;
#pragma warning disable CA1304, CA1311, CA1862, MA0011 // Translated to the engine's own lower(), which knows no culture.
        var wanted = word.ToLower();
        return sites.Where(site =>
            site.Name.ToLower().Contains(wanted)
            || site.FocusConditions.ToLower().Contains(wanted)
            || site.Responsibilities.Any(held => (held.LastDay == null || held.LastDay >= today)
                && db.Organisations.Any(organisation => organisation.Id == held.OrganisationId
                    && (organisation.Name.ToLower().Contains(wanted) || organisation.OdsCode!.ToLower() == wanted))));
#pragma warning restore CA1304, CA1311, CA1862, MA0011
    }
}

/// <summary>What the register holds, to stand beside what the Department of Health published in March 2012.</summary>
public sealed record RegisterFigures(int Sites, int PilotSites, int PublishedApprovals, int WithScheme, int InDepth, int PeopleInStudy)
{
    public static async Task<RegisterFigures> LoadAsync(PortalDbContext db, DateOnly today, CancellationToken ct) =>
        await db.PilotSites.AsNoTracking().GroupBy(_ => 1).Select(sites => new RegisterFigures(
            sites.Count(),
            sites.Count(site => site.Status == PilotStatus.Pilot),
            sites.Count(site => site.DirectPaymentsPublished),
            db.PilotSites.Count(site => site.Schemes.Any(scheme => scheme.FirstDay <= today && scheme.LastDay >= today && scheme.DirectedOn != null)),
            sites.Count(site => site.InDepth),
            sites.Sum(site => site.PeopleInStudy ?? 0))).FirstOrDefaultAsync(ct)
        ?? new(0, 0, 0, 0, 0, 0);
}

public sealed record SiteRow(string Reference, string Name, PilotStatus Status, bool InDepth, bool DirectPaymentsPublished, bool HasScheme, string Focus, int Organisations)
{
    public string Part => Status == PilotStatus.NotInPilot ? "Not part of the pilot" : InDepth ? "Pilot site, in the in-depth study" : "Pilot site";

    public string DirectPayments => HasScheme ? "Scheme on record"
        : DirectPaymentsPublished ? "Named as approved by a published source; no scheme on record"
        : Status == PilotStatus.Pilot ? "No scheme on record" : "No pilot scheme";
}
