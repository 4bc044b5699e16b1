using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data.Accounts;
using PhbPortal.Data.Queries;
using PhbPortal.Data.Seeding.Demonstration;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Programme;

namespace PhbPortal.Data.Seeding;

/// <summary>
/// Everything in the demonstration: invented schemes, accounts, and about sixty people at three sites whose cases used the domain's own
/// methods on the days they happened. It is saved as a whole or not at all, and a second call does nothing.
/// </summary>
public static class DemonstrationData
{
    // Buckinghamshire PCT.
    private const string NeighbourCode = "5QD";

    /// <param name="db">A context with every site open and the national data seeded.</param>
    /// <param name="today">The day for which responsibilities are read; the people's own days are fixed and end on 15 March 2012.</param>
    public static async Task SeedAsync(
        PortalDbContext db,
        IPasswordHasher<PortalUser> hasher,
        DateOnly today,
        DateTime nowUtc,
        CancellationToken cancellationToken = default
    )
    {
        await DemonstrationProgramme.SeedAsync(db, nowUtc, cancellationToken);
        if (await db.People.AnyAsync(cancellationToken))
            return;
        await using var whole = await db.Database.BeginTransactionAsync(cancellationToken);
        var users = await DemonstrationAccounts.AddAsync(db, hasher, cancellationToken);
        var sites = await db
            .PilotSites.AsNoTracking()
            .Include(site => site.Schemes)
            .Include(site => site.Responsibilities)
            .AsSplitQuery()
            .ToDictionaryAsync(site => site.Reference, StringComparer.Ordinal, cancellationToken);
        var stories = await StoriesAsync(db, sites, users, cancellationToken);
        await KeepAsync(db, stories, cancellationToken);
        await DemonstrationAccounts.AddMembershipsAsync(db, users, sites, IdsOf(stories), today, cancellationToken);
        await Settings.SeedAsync(db, users, sites, today, nowUtc, cancellationToken);
        await whole.CommitAsync(cancellationToken);
        db.ChangeTracker.Clear();
    }

    private static async Task<List<Story>> StoriesAsync(
        PortalDbContext db,
        Dictionary<string, PilotSite> sites,
        IReadOnlyDictionary<string, PortalUser> users,
        CancellationToken cancellationToken
    )
    {
        var invented = new Invented();
        var hull = await DeskAsync(db, sites["hull"], users, invented, cancellationToken);
        var oxfordshire = await DeskAsync(db, sites["oxfordshire"], users, invented, cancellationToken);
        var merseyside = await DeskAsync(db, sites["merseyside"], users, invented, cancellationToken);
        return [.. HullPeople.All(hull), .. OxfordshirePeople.All(oxfordshire), .. MerseysidePeople.All(merseyside)];
    }

    private static async Task<Desk> DeskAsync(
        PortalDbContext db,
        PilotSite site,
        IReadOnlyDictionary<string, PortalUser> users,
        Invented invented,
        CancellationToken cancellationToken
    )
    {
        var coordinator = ActorOf("coordinator", Role.CareCoordinator);
        return new(
            site,
            await db.LeadOf(site.Id, Desk.Today).SingleAsync(cancellationToken),
            await db.PolicyBookAsync(site.Id, cancellationToken),
            await db.UkCalendarAsync(cancellationToken),
            coordinator,
            ActorOf("approver", Role.Approver),
            users.ContainsKey($"finance@{site.Reference}.example") ? ActorOf("finance", Role.Finance) : coordinator,
            invented,
            (
                await db
                    .Organisations.AsNoTracking()
                    .SingleAsync(organisation => organisation.Name == DemonstrationProgramme.ThirdParty, cancellationToken)
            ).Id
        )
        {
            NeighbourId = await db
                .Organisations.Where(organisation => organisation.OdsCode == NeighbourCode)
                .Select(organisation => organisation.Id)
                .SingleAsync(cancellationToken),
        };

        Actor ActorOf(string name, Role role)
        {
            var user = users[$"{name}@{site.Reference}.example"];
            return new(user.Id, user.DisplayName, role);
        }
    }

    private static async Task KeepAsync(PortalDbContext db, List<Story> stories, CancellationToken cancellationToken)
    {
        db.People.AddRange(stories.Select(story => story.Meet()));
        await db.SaveChangesAsync(cancellationToken);
        db.Cases.AddRange(stories.Select(story => story.OpenCase()));
        await db.SaveChangesAsync(cancellationToken);
        db.AddRange(stories.SelectMany(story => story.Live()));
        await db.SaveChangesAsync(cancellationToken);
    }

    private static Dictionary<string, long> IdsOf(List<Story> stories)
    {
        var raymond = stories.OfType<RaymondOakes>().Single().Person.Id;
        var doreen = stories.OfType<DoreenWhitfield>().Single().Person.Id;
        var young = stories.Single(story => story.Person.Name == OxfordshirePeople.YoungPerson).Person.Id;
        return new(StringComparer.Ordinal)
        {
            ["patient@hull.example"] = raymond,
            ["second-patient@hull.example"] = stories.Single(story => story.Person.Name == "Lena Fischer").Person.Id,
            ["supporter@hull.example"] = raymond,
            ["adviser@hull.example"] = stories.Single(story => story.Person.Name == "Amina Yusuf").Person.Id,
            ["representative@hull.example"] = doreen,
            ["patient@oxfordshire.example"] = young,
            ["representative@oxfordshire.example"] = young,
            ["patient@merseyside.example"] = stories.Single(story => story.Person.Name == "Marie Flynn").Person.Id,
        };
    }
}
