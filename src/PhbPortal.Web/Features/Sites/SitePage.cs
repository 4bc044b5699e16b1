using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Domain.Policies;
using PhbPortal.Domain.Programme;
using PhbPortal.Domain.Values;

namespace PhbPortal.Web.Features.Sites;

public sealed record SitePage(PilotSite Site, IReadOnlyList<SiteOrganisation> Organisations, DateOnly Today)
{
    public SiteOrganisation? Lead => Organisations.FirstOrDefault(held => held.Held.IsLead && held.Held.HoldsOn(Today));

    public IEnumerable<SiteOrganisation> Responsible => Organisations.Where(held => held.Held.HoldsOn(Today)).OrderByDescending(held => held.Held.IsLead);

    public IEnumerable<SiteOrganisation> Earlier => Organisations.Where(held => !held.Held.HoldsOn(Today));

    public IEnumerable<(string Purpose, SiteContact Contact)> Contacts =>
        from purpose in new[] { (SiteContactKind.Lead, "Lead"), (SiteContactKind.Deputy, "Deputy"), (SiteContactKind.OutOfHours, "Out of hours") }
        let contact = Site.ContactOn(purpose.Item1, Today)
        where contact is not null
        select (purpose.Item2, contact);

    public string Part => Site.StatusOn(Today).PlainName() + (Site.InDepthSince <= Today ? ", one of the 20 in the in-depth study" : "");

    /// <summary>The needs for which a budget that starts today could be paid to the person here.</summary>
    public IReadOnlyList<QualifyingNeed> PaidDirectlyFor { get; } = [.. QualifyingNeeds.All.Where(need => Gate(Site, Organisations, Today, need).IsOpen)];

    /// <summary>Why nobody can be paid directly here today.</summary>
    public IReadOnlyList<Ruling> Refusals => PaidDirectlyFor.Count > 0 ? [] : [.. Gate(Site, Organisations, Today, QualifyingNeed.Chc).Refusals];

    public string Finding => PaidDirectlyFor.Count > 0
        ? $"{Site.Name} can offer all three ways of holding a budget today; money paid to the person only for some needs."
        : $"{Site.Name} can offer budgets that the NHS or another organisation holds. It cannot pay money to the person today, {Today.InFull()}.";

    public string PaidDirectlyWords => PaidDirectlyFor.Count == QualifyingNeeds.All.Count
        ? "Yes, whatever the need."
        : $"Yes, when the need is one of these: {string.Join(", ", PaidDirectlyFor.Select(need => need.PlainName()))}.";

    public static async Task<SitePage?> LoadAsync(PortalDbContext db, string reference, DateOnly today, CancellationToken ct)
    {
        var site = await db.PilotSites.AsNoTracking().Include(found => found.Contacts).Include(found => found.Statuses).Include(found => found.Schemes).ThenInclude(scheme => scheme.Proposal)
            .AsSplitQuery().OrderBy(found => found.Id).FirstOrDefaultAsync(found => found.Reference == reference, ct);
        if (site is null)
            return null;
        var organisations = await db.Set<Responsibility>().AsNoTracking().Where(held => held.PilotSiteId == site.Id)
            .Join(db.Organisations, held => held.OrganisationId, organisation => organisation.Id, (held, organisation) => new SiteOrganisation(held, organisation))
            .ToListAsync(ct);
        return new(site, [.. organisations.OrderBy(organisation => organisation.Held.FirstDay)], today);
    }

    private static DirectPaymentAnswer Gate(PilotSite site, IReadOnlyList<SiteOrganisation> organisations, DateOnly today, QualifyingNeed need) =>
        DirectPaymentGate.Judge(new(today, site.Schemes, organisations.FirstOrDefault(held => held.Held.IsLead && held.Held.HoldsOn(today))?.Organisation, need));
}

public sealed record SiteOrganisation(Responsibility Held, Organisation Organisation);
