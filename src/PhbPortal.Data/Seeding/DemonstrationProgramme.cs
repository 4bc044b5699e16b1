using Microsoft.EntityFrameworkCore;
using PhbPortal.Domain.Figures;
using PhbPortal.Domain.Programme;

namespace PhbPortal.Data.Seeding;

/// <summary>
/// Invented schemes, contacts and local settings for the demonstration's three sites, so that every answer about direct payments can be
/// seen: Hull has no scheme, Oxfordshire one for NHS Continuing Healthcare, Merseyside one for mental health with after-care.
/// </summary>
public static class DemonstrationProgramme
{
    public const string Invented = "Invented for the demonstration";

    /// <summary>An organisation that holds budgets for people at Hull.</summary>
    public const string ThirdParty = "Wharf Support Trust";

    private const string LocalSetting = "Local setting (demonstration)";

    private static readonly DateOnly ContactsNamed = new(2009, 10, 1);
    private static readonly DateOnly SettingsFrom = new(2011, 4, 1);
    private static readonly DateOnly Approved = new(2010, 6, 28);
    private static readonly DateOnly SchemesEnd = new(2013, 6, 27);

    private static readonly NewFigure TalkingTherapy = new(new(2013, 4, 1), DatedSetting.Least, PolicyUnit.Listed)
    {
        Row = new(
            "cognitive behavioural therapy",
            "",
            "We do not buy cognitive behavioural therapy, because the NHS talking therapy service here gives it free of charge."
        ),
    };

    /// <summary>Requires the national data; a second call does nothing.</summary>
    public static async Task SeedAsync(PortalDbContext db, DateTime nowUtc, CancellationToken cancellationToken = default)
    {
        if (await db.PilotSites.AnyAsync(site => site.Reference == "hull" && site.Contacts.Any(), cancellationToken))
            return;
        var sites = await db
            .PilotSites.Include(site => site.Responsibilities)
            .Include(site => site.Contacts)
            .Include(site => site.Proposals)
            .Include(site => site.Schemes)
            .AsSplitQuery()
            .Where(site => site.Reference == "hull" || site.Reference == "oxfordshire" || site.Reference == "merseyside")
            .ToDictionaryAsync(site => site.Reference, StringComparer.Ordinal, cancellationToken);

        Name(sites["hull"], ("Margaret Hale", 210), ("Tom Beckett", 216), 200);
        Name(sites["oxfordshire"], ("Anjali Rao", 310), ("Peter Lyle", 311), 300);
        Name(sites["merseyside"], ("Siobhan Kearney", 410), ("Marcus Webb", 411), 400);
        PutSchemeOnRecord(
            sites["oxfordshire"],
            "Oxfordshire",
            [QualifyingNeed.Chc, QualifyingNeed.ChildrensContinuingCare],
            false,
            "Children only in transition to adult care",
            "Demonstration direction 1 of 2010"
        );
        PutSchemeOnRecord(
            sites["merseyside"],
            "Knowsley, Liverpool and Sefton",
            [QualifyingNeed.MentalHealth],
            true,
            "People aged 16 or over",
            "Demonstration direction 2 of 2010"
        );
        db.Organisations.Add(new(ThirdParty, OrganisationKind.ThirdPartyHolder, null, ContactsNamed, null, null, Invented));
        await OtherStagesAsync(db, nowUtc, cancellationToken);
        db.PolicyVersions.AddRange(
            Local(sites["hull"], PolicyKeys.NoticeOfReduction, 42, PolicyUnit.CalendarDays, nowUtc),
            Local(sites["oxfordshire"], PolicyKeys.ApprovalDirectSignOff, 3, PolicyUnit.WorkingDays, nowUtc),
            Local(sites["merseyside"], PolicyKeys.OverspendForecast, 8, PolicyUnit.Weeks, nowUtc),
            PolicyVersion.ForSite(
                sites["oxfordshire"].Id,
                PolicyKeys.NotBought,
                TalkingTherapy,
                $"The area’s talking therapy service sees people within six weeks. {Invented}.",
                "Site lead",
                nowUtc
            )
        );
        await db.SaveChangesAsync(cancellationToken);
    }

    // One site in each stage that the three do not show; their terms are invented, and everything else about them is unchanged.
    private static async Task OtherStagesAsync(PortalDbContext db, DateTime nowUtc, CancellationToken cancellationToken)
    {
        var others = await db
            .PilotSites.Include(site => site.Responsibilities)
            .Include(site => site.Proposals)
            .Include(site => site.Schemes)
            .Include(site => site.Statuses)
            .AsSplitQuery()
            .Where(site =>
                site.Reference == "islington"
                || site.Reference == "havering"
                || site.Reference == "wiltshire"
                || site.Reference == "nottingham-city"
            )
            .ToDictionaryAsync(site => site.Reference, StringComparer.Ordinal, cancellationToken);
        others["islington"]
            .Propose(
                TermsOf("Islington", [QualifyingNeed.Diabetes], new(2012, 4, 1), new(2013, 3, 31)),
                Trusts(others["islington"]),
                new(2012, 3, 1),
                Invented,
                "Chief executive (invented)"
            );
        Answer(others["havering"], TermsOf("Havering", [QualifyingNeed.Stroke], new(2012, 1, 1), new(2013, 3, 31)), new(2011, 12, 1));
        var ended = Answer(
            others["wiltshire"],
            TermsOf("Wiltshire", [QualifyingNeed.Stroke], new(2010, 9, 1), new(2012, 2, 29)),
            new(2010, 8, 2)
        );
        others["wiltshire"].Directed(ended, new(2010, 9, 1), "Demonstration direction 3 of 2010");
        others["nottingham-city"]
            .RecordStatus(PilotStatus.Left, new(2012, 3, 5), "Gave its place up; people keep their budgets", Invented, Invented, nowUtc);
    }

    private static PilotScheme Answer(PilotSite site, SchemeTerms terms, DateOnly approvedOn)
    {
        var proposal = (
            (ProposalSubmitted)
                site.Propose(
                    terms with
                    {
                        HealthNeeds = [.. terms.HealthNeeds, QualifyingNeed.Copd],
                    },
                    Trusts(site),
                    approvedOn.AddMonths(-2),
                    Invented,
                    "Chief executive (invented)"
                )
        ).Proposal;
        return ((SchemeApproved)site.Approve(proposal, terms, approvedOn, Invented)).Scheme;
    }

    private static SchemeTerms TermsOf(string area, IReadOnlyList<QualifyingNeed> needs, DateOnly firstDay, DateOnly lastDay) =>
        new(area, needs, false, "None", firstDay, lastDay, "None");

    private static List<Proposer> Trusts(PilotSite site) =>
        [.. site.Responsibilities.Select(held => new Proposer(held.OrganisationId, held.IsLead))];

    private static void Name(PilotSite site, (string Name, int Phone) lead, (string Name, int Phone) deputy, int outOfHours)
    {
        site.NameContact(SiteContactKind.Lead, lead.Name, Phone(lead.Phone), $"lead@{site.Reference}.example", ContactsNamed);
        site.NameContact(SiteContactKind.Deputy, deputy.Name, Phone(deputy.Phone), $"deputy@{site.Reference}.example", ContactsNamed);
        site.NameContact(SiteContactKind.OutOfHours, $"{site.Name} out-of-hours line", Phone(outOfHours), null, ContactsNamed);
    }

    // 01632 960 is reserved for drama, so these numbers do not ring anywhere.
    private static string Phone(int last) => $"01632 960 {last:000}";

    private static void PutSchemeOnRecord(
        PilotSite site,
        string area,
        IReadOnlyList<QualifyingNeed> needs,
        bool afterCare,
        string criteria,
        string direction
    )
    {
        SchemeTerms terms = new(area, needs, afterCare, criteria, Approved, SchemesEnd, "None");
        List<Proposer> proposers = [.. site.Responsibilities.Select(held => new Proposer(held.OrganisationId, held.IsLead))];
        var proposal = ((ProposalSubmitted)site.Propose(terms, proposers, new(2010, 4, 12), Invented)).Proposal;
        var scheme = ((SchemeApproved)site.Approve(proposal, terms, Approved, Invented)).Scheme;
        site.Directed(scheme, Approved, direction);
    }

    private static PolicyVersion Local(PilotSite site, string key, long value, PolicyUnit unit, DateTime nowUtc) =>
        PolicyVersion.ForSite(site.Id, key, new(SettingsFrom, value, unit), LocalSetting, "Site lead", nowUtc);
}
