using Microsoft.EntityFrameworkCore;
using PhbPortal.Data.Accounts;
using PhbPortal.Data.Queries;
using PhbPortal.Domain.Figures;
using PhbPortal.Domain.Programme;
using PhbPortal.Domain.Values;

namespace PhbPortal.Data.Seeding.Demonstration;

/// <summary>Invented: one setting that awaits a second person, and how two sites work with their councils.</summary>
internal static class Settings
{
    private const string Proposer = "admin@hull.example";

    private static readonly DateOnly PartnersSince = new(2009, 10, 1);

    public static async Task SeedAsync(
        PortalDbContext db,
        IReadOnlyDictionary<string, PortalUser> users,
        IReadOnlyDictionary<string, PilotSite> sites,
        DateOnly today,
        DateTime nowUtc,
        CancellationToken cancellationToken
    )
    {
        await ProposeAsync(db, sites["hull"].Id, users[Proposer], today, nowUtc, cancellationToken);
        await WorkTogetherAsync(db, sites["hull"].Id, "Kingston upon Hull Council", sharesMoney: false, nowUtc, cancellationToken);
        await WorkTogetherAsync(db, sites["oxfordshire"].Id, "Oxfordshire County Council", sharesMoney: true, nowUtc, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }

    private static async Task ProposeAsync(
        PortalDbContext db,
        long site,
        PortalUser by,
        DateOnly today,
        DateTime nowUtc,
        CancellationToken cancellationToken
    )
    {
        NewFigure figure = new(new(today.Year, today.Month, 1), 8, PolicyUnit.Weeks);
        var outcome = SettingProposal.Propose(
            DatedSettings.Get(PolicyKeys.ReviewFirst),
            site,
            figure with
            {
                FirstDay = figure.FirstDay.AddMonths(3),
            },
            "People in the first months told us that three months is long when something does not work",
            await db.PolicyBookAsync(site, cancellationToken),
            today,
            new(by.Id, by.DisplayName, nowUtc)
        );
        db.SettingProposals.Add(((SettingProposed)outcome).Proposal);
    }

    private static async Task WorkTogetherAsync(
        PortalDbContext db,
        long site,
        string name,
        bool sharesMoney,
        DateTime nowUtc,
        CancellationToken cancellationToken
    )
    {
        var council = await db.Organisations.FirstOrDefaultAsync(organisation => organisation.Name == name, cancellationToken);
        if (council is null)
        {
            council = new(
                name,
                OrganisationKind.Council,
                null,
                new(1996, 4, 1),
                null,
                null,
                $"The name is general knowledge (K). {DemonstrationProgramme.Invented}: its part here and its days."
            );
            db.Organisations.Add(council);
            await db.SaveChangesAsync(cancellationToken);
        }

        PartnershipTerms terms = new(
            council.Id,
            PartnerSide.Nhs,
            true,
            sharesMoney,
            false,
            PartnerSide.Nhs,
            $"One plan for health and social care where a person has both. {DemonstrationProgramme.Invented}."
        );
        db.Partnerships.Add(new(site, terms, PartnersSince, new Signature(0, "The service", nowUtc)));
    }
}
