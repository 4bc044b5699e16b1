using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Data.Queries;
using PhbPortal.Domain.Programme;
using PhbPortal.Domain.Rules;
using PhbPortal.Domain.Values;

namespace PhbPortal.Web.Features.Public.Sites;

public sealed record SitePage(PilotSite Site, IReadOnlyList<SiteOrganisation> Organisations, DateOnly Today)
{
    public SiteReadiness? Readiness { get; init; }

    public PartnershipInForce? Partnership { get; init; }

    /// <summary>Whether the reader sees the site's readiness, and writes it.</summary>
    public bool MayRead { get; init; }

    public bool MayWrite { get; init; }

    public string Live =>
        Readiness?.LiveFrom switch
        {
            null => "Not yet. A site takes people on once everything that it needs is ready.",
            { } from when from > Today => $"From {from.InFull()}",
            { } from => $"Yes, since {from.InFull()}",
        };

    /// <summary>From when the site itself offers a way of holding a budget, if it has said so.</summary>
    public string Offered(Func<BudgetTypesOffered, DateOnly?> way) =>
        Readiness?.AnswerTo(ReadinessTask.BudgetTypes) is not { } answer ? ""
        : way(answer.Types) is { } from ? $" The site offers it from {from.InFull()}."
        : " The site does not offer it.";

    public IReadOnlyList<string> Together
    {
        get
        {
            if (Partnership is not { Terms: var terms })
                return ["No partnership with a council is on record."];
            if (Partnership.Council is not { } council)
                return [$"No council takes part, since {terms.FirstDay.InFull()}.", terms.What];
            string?[] shared =
            [
                terms.SharesInformation ? "information" : null,
                terms.SharesMoney ? "money" : null,
                terms.SharesStaff ? "staff" : null,
            ];
            return
            [
                $"With {council}, since {terms.FirstDay.InFull()}. {Partnership.Of(terms.Leads, Site.Name)} leads. "
                    + $"Shared: {(shared.OfType<string>().Any() ? string.Join(", ", shared.OfType<string>()) : "nothing")}.",
                $"Complaints about both get one reply, from {Partnership.Of(terms.ComplaintsLead, Site.Name)}.",
                terms.What,
            ];
        }
    }

    public SiteOrganisation? Lead => LeadOf(Organisations, Today);

    public IEnumerable<SiteOrganisation> Responsible =>
        Organisations.Where(held => held.Held.HoldsOn(Today)).OrderByDescending(held => held.Held.IsLead);

    public IEnumerable<SiteOrganisation> Earlier => Organisations.Where(held => !held.Held.HoldsOn(Today));

    public IEnumerable<(string Purpose, SiteContact Contact)> Contacts =>
        from purpose in new[]
        {
            (SiteContactKind.Lead, "Lead"),
            (SiteContactKind.Deputy, "Deputy"),
            (SiteContactKind.OutOfHours, "Out of hours"),
        }
        let contact = Site.ContactOn(purpose.Item1, Today)
        where contact is not null
        select (purpose.Item2, contact);

    public string Part => Site.StatusOn(Today).PlainName() + (Site.InDepthSince <= Today ? ", one of the 20 in the in-depth study" : "");

    /// <summary>The needs for which a budget that starts today could be paid to the person here.</summary>
    public IReadOnlyList<QualifyingNeed> PaidDirectlyFor { get; } =
    [.. Site.PaidDirectlyOn(Today, LeadOf(Organisations, Today)?.Organisation)];

    /// <summary>Why nobody can be paid directly here today.</summary>
    public IReadOnlyList<Ruling> Refusals =>
        PaidDirectlyFor.Count > 0
            ? []
            :
            [
                .. DirectPaymentGate
                    .Judge(DirectPaymentFacts.Of(Today, new(Site.Schemes, Lead?.Organisation), new(QualifyingNeed.Chc)))
                    .Refusals,
            ];

    public string Finding =>
        PaidDirectlyFor.Count > 0
            ? $"{Site.Name} can offer all three ways of holding a budget today; money paid to the person only for some needs."
            : $"{Site.Name} can offer budgets that the NHS or another organisation holds. It cannot pay money to the person "
                + $"today, {Today.InFull()}.";

    public string PaidDirectlyWords =>
        PaidDirectlyFor.Count == QualifyingNeeds.All.Count
            ? "Yes, whatever the need."
            : $"Yes, when the need is one of these: {string.Join(", ", PaidDirectlyFor.Select(need => need.PlainName()))}.";

    public static async Task<SitePage?> LoadAsync(PortalDbContext db, string reference, DateOnly today, CancellationToken cancellationToken)
    {
        var site = await db
            .PilotSites.AsNoTracking()
            .Include(found => found.Contacts)
            .Include(found => found.Statuses)
            .Include(found => found.Schemes)
                .ThenInclude(scheme => scheme.Proposal)
            .AsSingleQuery()
            .OrderBy(found => found.Id)
            .FirstOrDefaultAsync(found => found.Reference == reference, cancellationToken);
        if (site is null)
            return null;
        var organisations = await db.Set<Responsibility>()
            .AsNoTracking()
            .Where(held => held.PilotSiteId == site.Id)
            .Join(
                db.Organisations,
                held => held.OrganisationId,
                organisation => organisation.Id,
                (held, organisation) => new SiteOrganisation(held, organisation)
            )
            .ToListAsync(cancellationToken);
        return new(site, [.. organisations.OrderBy(organisation => organisation.Held.FirstDay)], today)
        {
            Readiness = await db
                .SiteReadiness.AsNoTracking()
                .Include(found => found.Answers)
                .FirstOrDefaultAsync(found => found.PilotSiteId == site.Id, cancellationToken),
            Partnership = await db.PartnershipAsync(site.Id, today, cancellationToken),
        };
    }

    private static SiteOrganisation? LeadOf(IReadOnlyList<SiteOrganisation> organisations, DateOnly today) =>
        organisations.FirstOrDefault(held => held.Held.IsLead && held.Held.HoldsOn(today));
}

public sealed record SiteOrganisation(Responsibility Held, Organisation Organisation);
