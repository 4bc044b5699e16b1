using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data.Accounts;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Programme;

namespace PhbPortal.Data.Seeding;

/// <param name="Site">The site's word in addresses; null for accounts that work across sites.</param>
public sealed record DemonstrationAccount(string Email, string Name, Role Role, string? Site, string Description);

/// <summary>The accounts that visitors of the demonstration sign in with.</summary>
public static class DemonstrationAccounts
{
#pragma warning disable S2068 // The demonstration's own password, told to everybody on its sign-in page.
    public const string Password = "Demonstration-2012";
#pragma warning restore S2068

    public static readonly IReadOnlyList<DemonstrationAccount> All =
    [
        new("coordinator@hull.example", "Priya Nair", Role.CareCoordinator, "hull", "Care co-ordinator, NHS Hull"),
        new("approver@hull.example", "Tom Beckett", Role.Approver, "hull", "Approver, NHS Hull"),
        new("second-approver@hull.example", "Ruth Ogden", Role.Approver, "hull", "Second approver, NHS Hull"),
        new("finance@hull.example", "Imran Shah", Role.Finance, "hull", "Finance, NHS Hull"),
        new("clinician@hull.example", "Grace Adeyemi", Role.Clinician, "hull", "Clinician (community matron), NHS Hull"),
        new("adviser@hull.example", "Nadia Frost", Role.Broker, "hull", "Adviser, helps Amina Yusuf with her plan, NHS Hull"),
        new("supporter@hull.example", "Rosa Lyle", Role.Supporter, "hull", "Sister and supporter of Raymond Oakes, NHS Hull"),
        new("holder@hull.example", "Glen Barker", Role.ThirdPartyHolder, "hull", "Wharf Support Trust, holds money for people of NHS Hull"),
        new("commissioner@hull.example", "Helen Marsh", Role.Commissioner, "hull", "Commissioner, NHS Hull"),
        new("patient@hull.example", "Raymond Oakes", Role.Patient, "hull", "Patient, NHS Hull"),
        new("second-patient@hull.example", "Lena Fischer", Role.Patient, "hull", "Patient whose plan was not agreed, NHS Hull"),
        new("representative@hull.example", "Ken Whitfield", Role.Representative, "hull", "Acts for Doreen Whitfield, NHS Hull"),
        new("coordinator@oxfordshire.example", "Sam Pryce", Role.CareCoordinator, "oxfordshire", "Care co-ordinator, NHS Oxfordshire"),
        new("approver@oxfordshire.example", "Peter Lyle", Role.Approver, "oxfordshire", "Approver, NHS Oxfordshire"),
        new("finance@oxfordshire.example", "Martin Vale", Role.Finance, "oxfordshire", "Finance, NHS Oxfordshire"),
        new("commissioner@oxfordshire.example", "Ruth Okafor", Role.Commissioner, "oxfordshire", "Commissioner, NHS Oxfordshire"),
        new("patient@oxfordshire.example", "Lily Ashworth", Role.Patient, "oxfordshire", "Patient with a direct payment, NHS Oxfordshire"),
        new(
            "representative@oxfordshire.example",
            "Karen Ashworth",
            Role.Representative,
            "oxfordshire",
            "Acts for Lily Ashworth, NHS Oxfordshire"
        ),
        new("coordinator@merseyside.example", "Niall Doyle", Role.CareCoordinator, "merseyside", "Care co-ordinator, Merseyside"),
        new("approver@merseyside.example", "Marcus Webb", Role.Approver, "merseyside", "Approver, Merseyside"),
        new("patient@merseyside.example", "Marie Flynn", Role.Patient, "merseyside", "Patient with a mentor paid directly, Merseyside"),
        new("programme@dh.example", "Frances Hope", Role.ProgrammeTeam, null, "Programme team, Department of Health"),
        new("second-programme@dh.example", "Gareth Lunn", Role.ProgrammeTeam, null, "Second member of the programme team"),
        new("evaluator@study.example", "Hanna Lindqvist", Role.Evaluator, null, "Evaluator of the pilot"),
        new("moderator@forum.example", "Bea Holt", Role.Moderator, null, "Moderator (there is nothing to moderate yet)"),
        new("auditor@dh.example", "Owen Pike", Role.Auditor, null, "Auditor"),
        new("admin@dh.example", "Leah Stone", Role.Administrator, null, "Administrator of the whole portal"),
        new("second-admin@dh.example", "Neil Brandt", Role.Administrator, null, "Second administrator of the whole portal"),
        new("admin@hull.example", "Asha Verma", Role.Administrator, "hull", "Administrator, NHS Hull"),
        new("second-admin@hull.example", "Moira Kells", Role.Administrator, "hull", "Second administrator, NHS Hull"),
    ];

    private const int CircleLastsYears = 1;

    private static readonly DateOnly FirstDay = new(2009, 10, 1);

    /// <summary>Adds the accounts and returns them by address.</summary>
    public static async Task<IReadOnlyDictionary<string, PortalUser>> AddAsync(
        PortalDbContext db,
        IPasswordHasher<PortalUser> hasher,
        CancellationToken cancellationToken = default
    )
    {
        // The password is printed at every start, so sharing one hash discloses nothing.
        var hash = hasher.HashPassword(new() { DisplayName = "" }, Password);
        var users = All.ToDictionary(account => account.Email, account => UserOf(account, hash), StringComparer.Ordinal);
        db.Users.AddRange(users.Values);
        await db.SaveChangesAsync(cancellationToken);
        return users;
    }

    /// <param name="people">The person of each patient and representative, by the account's address.</param>
    public static async Task AddMembershipsAsync(
        PortalDbContext db,
        IReadOnlyDictionary<string, PortalUser> users,
        IReadOnlyDictionary<string, PilotSite> sites,
        IReadOnlyDictionary<string, long> people,
        DateOnly today,
        CancellationToken cancellationToken = default
    )
    {
        var authorities = await AuthoritiesAsync(db, people.Values, cancellationToken);
        var circle = await CircleAsync(db, users, people, today, cancellationToken);
        var holder = await db.Organisations.SingleAsync(
            organisation => organisation.Name == DemonstrationProgramme.ThirdParty,
            cancellationToken
        );
        foreach (var account in All)
        {
            var (user, site) = (users[account.Email].Id, account.Site is null ? null : sites[account.Site]);
            db.Memberships.Add(
                account.Role switch
                {
                    Role.Supporter => new(
                        user,
                        account.Role,
                        FirstDay,
                        site!.Id,
                        personId: people[account.Email],
                        circleMemberId: circle[account.Email]
                    ),
                    Role.ThirdPartyHolder => new(user, account.Role, FirstDay, site!.Id, holder.Id),
                    Role.Broker => new(user, account.Role, FirstDay, site!.Id),
                    _ => MembershipOf(account, user, site, people, authorities, today),
                }
            );
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>The advisers and supporters that people have given access; the keys by the account's address.</summary>
    private static async Task<IReadOnlyDictionary<string, long>> CircleAsync(
        PortalDbContext db,
        IReadOnlyDictionary<string, PortalUser> users,
        IReadOnlyDictionary<string, long> people,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        Dictionary<string, CircleMember> members = [];
        foreach (var account in All.Where(account => account.Role is Role.Broker or Role.Supporter))
        {
            var person = await db.People.SingleAsync(p => p.Id == people[account.Email], cancellationToken);
            var (kind, relationship, agreed) =
                account.Role == Role.Broker
                    ? (CircleKind.Adviser, "adviser", "Asked for help with the plan at the first visit")
                    : (CircleKind.Supporter, "sister", "Said on their own page");
            members.Add(
                account.Email,
                CircleMember.Let(
                    person,
                    users[account.Email].Id,
                    new(kind, account.Name, relationship, agreed, today.AddMonths(-1), today.AddYears(CircleLastsYears)),
                    Guid.NewGuid(),
                    Actor.Portal
                )
            );
        }

        db.CircleMembers.AddRange(members.Values);
        await db.SaveChangesAsync(cancellationToken);
        return members.ToDictionary(member => member.Key, member => member.Value.Id, StringComparer.Ordinal);
    }

    // Who acts for the people of these accounts: the recorded authority, by person and name.
    private static async Task<IReadOnlyDictionary<(long PersonId, string Name), long>> AuthoritiesAsync(
        PortalDbContext db,
        IEnumerable<long> people,
        CancellationToken cancellationToken
    )
    {
        long[] ids = [.. people.Distinct()];
        var found = await db
            .People.Where(person => ids.Contains(person.Id))
            .SelectMany(
                person => person.Representatives,
                (person, acting) =>
                    new
                    {
                        PersonId = person.Id,
                        acting.Name,
                        acting.Id,
                    }
            )
            .ToListAsync(cancellationToken);
        return found.ToDictionary(acting => (acting.PersonId, acting.Name), acting => acting.Id);
    }

    private static PortalUser UserOf(DemonstrationAccount account, string hash) =>
        new()
        {
            DisplayName = account.Name,
            UserName = account.Email,
            NormalizedUserName = account.Email.ToUpperInvariant(),
            Email = account.Email,
            NormalizedEmail = account.Email.ToUpperInvariant(),
            EmailConfirmed = true,
            PasswordHash = hash,
            SecurityStamp = RandomNumberGenerator.GetHexString(32),
        };

    private static Membership MembershipOf(
        DemonstrationAccount account,
        long userId,
        PilotSite? site,
        IReadOnlyDictionary<string, long> people,
        IReadOnlyDictionary<(long PersonId, string Name), long> authorities,
        DateOnly today
    )
    {
        if (account.Role is Role.Commissioner or Role.Administrator && site is not null)
            return new(userId, account.Role, FirstDay, organisationId: site.LeadOn(today)!.OrganisationId);
        long? person = people.TryGetValue(account.Email, out var id) ? id : null;
        long? authority =
            account.Role == Role.Representative && authorities.TryGetValue((person ?? 0, account.Name), out var acting) ? acting : null;
        return new(userId, account.Role, FirstDay, site?.Id, personId: person, representativeId: authority);
    }
}
