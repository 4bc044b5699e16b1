using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data.Accounts;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Programme;

namespace PhbPortal.Data.Seeding;

/// <param name="Site">The site's word in addresses; none for accounts that work across sites.</param>
public sealed record DemonstrationAccount(string Email, string Name, Role Role, string? Site, string Description);

/// <summary>The accounts that visitors of the demonstration sign in with.</summary>
public static class DemonstrationAccounts
{
    public const string Password = "Demonstration-2012";

    public static readonly IReadOnlyList<DemonstrationAccount> All =
    [
        new("coordinator@hull.example", "Jo Marsh", Role.CareCoordinator, "hull", "Care co-ordinator, NHS Hull"),
        new("approver@hull.example", "Ruth Okafor", Role.Approver, "hull", "Approver, NHS Hull"),
        new("finance@hull.example", "Imran Shah", Role.Finance, "hull", "Finance, NHS Hull"),
        new("commissioner@hull.example", "Helen Frost", Role.Commissioner, "hull", "Commissioner, NHS Hull"),
        new("patient@hull.example", "Arthur Bell", Role.Patient, "hull", "Patient, NHS Hull"),
        new("representative@hull.example", "Dana Bell", Role.Representative, "hull", "Representative, NHS Hull"),
        new("coordinator@oxfordshire.example", "Sam Pryce", Role.CareCoordinator, "oxfordshire", "Care co-ordinator, NHS Oxfordshire"),
        new("approver@oxfordshire.example", "Grace Lindo", Role.Approver, "oxfordshire", "Approver, NHS Oxfordshire"),
        new("finance@oxfordshire.example", "Martin Vale", Role.Finance, "oxfordshire", "Finance, NHS Oxfordshire"),
        new("commissioner@oxfordshire.example", "Priya Nair", Role.Commissioner, "oxfordshire", "Commissioner, NHS Oxfordshire"),
        new("patient@oxfordshire.example", "Lily Ashworth", Role.Patient, "oxfordshire", "Patient, NHS Oxfordshire"),
        new("representative@oxfordshire.example", "Karen Ashworth", Role.Representative, "oxfordshire", "Representative, NHS Oxfordshire"),
        new("coordinator@merseyside.example", "Niall Doyle", Role.CareCoordinator, "merseyside", "Care co-ordinator, Merseyside"),
        new("programme@dh.example", "Frances Hope", Role.ProgrammeTeam, null, "Programme team, Department of Health"),
        new("auditor@dh.example", "Owen Pike", Role.Auditor, null, "Auditor"),
        new("admin@dh.example", "Leah Stone", Role.Administrator, null, "Administrator"),
    ];

    private static readonly DateOnly FirstDay = new(2009, 10, 1);

    /// <param name="people">The person each patient and representative stands for, by the account's address.</param>
    /// <remarks>Needs the sites and their organisations; does nothing a second time.</remarks>
    public static async Task SeedAsync(PortalDbContext db, IPasswordHasher<PortalUser> hasher, IReadOnlyDictionary<string, long> people, DateOnly today, CancellationToken ct = default)
    {
        if (await db.Users.AnyAsync(user => user.Email == All[0].Email, ct))
            return;
        var sites = await db.Set<PilotSite>().Include(site => site.Responsibilities).ToDictionaryAsync(site => site.Reference, StringComparer.Ordinal, ct);
        // The password is printed at every start, so one hash for all gives nothing away.
        var hash = hasher.HashPassword(new() { DisplayName = "" }, Password);
        var users = All.ToDictionary(account => account, account => UserOf(account, hash));
        db.Users.AddRange(users.Values);
        await db.SaveChangesAsync(ct);
        foreach (var (account, user) in users)
            db.Memberships.Add(MembershipOf(account, user.Id, account.Site is null ? null : sites[account.Site], people, today));
        await db.SaveChangesAsync(ct);
    }

    private static PortalUser UserOf(DemonstrationAccount account, string hash) => new()
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

    private static Membership MembershipOf(DemonstrationAccount account, long userId, PilotSite? site, IReadOnlyDictionary<string, long> people, DateOnly today)
    {
        if (account.Role == Role.Commissioner)
            return new(userId, account.Role, FirstDay, organisationId: site!.LeadOn(today)!.OrganisationId);
        long? person = people.TryGetValue(account.Email, out var id) ? id : null;
        return new(userId, account.Role, FirstDay, site?.Id, personId: person);
    }
}
