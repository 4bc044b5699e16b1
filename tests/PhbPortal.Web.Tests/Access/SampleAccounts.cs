using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Data.Accounts;
using PhbPortal.Data.Seeding;
using PhbPortal.Domain.People;

namespace PhbPortal.Web.Tests.Access;

/// <summary>One account of each role; those of a site belong to Hull.</summary>
internal static class SampleAccounts
{
    public static readonly (Role Role, string Email)[] OfEachRole =
    [
        (Role.CareCoordinator, "coordinator@hull.example"),
        (Role.Approver, "approver@hull.example"),
        (Role.Finance, "finance@hull.example"),
        (Role.Commissioner, "commissioner@hull.example"),
        (Role.Patient, "patient@hull.example"),
        (Role.Representative, "representative@hull.example"),
        (Role.ProgrammeTeam, "programme@dh.example"),
        (Role.Auditor, "auditor@dh.example"),
        (Role.Administrator, "admin@dh.example"),
        (Role.Clinician, "clinician@hull.example"),
        (Role.Evaluator, "evaluator@study.example"),
        (Role.Broker, "adviser@hull.example"),
        (Role.Supporter, "supporter@hull.example"),
        (Role.ThirdPartyHolder, "holder@hull.example"),
        (Role.Moderator, "moderator@forum.example"),
    ];

    /// <summary>
    /// Records that all these accounts may reach as far as their role allows: the patient and the representative belong to this person.
    /// </summary>
    public static async Task<SampleRecords> OwnRecordsAsync(PortalDbContext db)
    {
        var own = await SampleRecords.AddAsync(db, "hull", "Own");
        foreach (var email in new[] { "patient@hull.example", "representative@hull.example", "supporter@hull.example" })
        {
            var user = await db.Users.SingleAsync(u => u.Email == email);
            var before = await db.Memberships.SingleAsync(m => m.UserId == user.Id);
            before.End(new(2012, 3, 14));
            db.Memberships.Add(new Membership(user.Id, before.Role, new(2012, 3, 15), before.SiteId, personId: own.PersonId));
        }

        var person = await db.People.SingleAsync(p => p.Id == own.PersonId);
        foreach (var email in new[] { "coordinator@hull.example", "approver@hull.example", "clinician@hull.example" })
        {
            var user = await db.Users.SingleAsync(u => u.Email == email);
            db.Add(
                EmergencyReading.Begin(
                    person,
                    Occasions.At(new(2012, 3, 15, 9, 0, 0, DateTimeKind.Utc), new(user.Id, user.DisplayName, Role.CareCoordinator)),
                    "NHS Hull",
                    EmergencyKind.LifeOrHealth,
                    "Sample",
                    TimeSpan.FromHours(12)
                )
            );
        }

        await db.SaveChangesAsync();
        await own.ShareAsync(db);
        return own;
    }

    /// <summary>
    /// Adds the adviser to the circle of the people with these plans, and lets the third-party holder's trust hold their budget.
    /// </summary>
    public static async Task ShareAsync(this SampleRecords sample, PortalDbContext db)
    {
        var adviser = await db.Users.SingleAsync(u => u.Email == "adviser@hull.example");
        var plans = new[] { sample.References["plan"], sample.References["approvals"] };
        var ids = await db.CarePlans.Where(p => plans.Contains(p.Reference)).Select(p => p.PersonId).Distinct().ToListAsync();
        foreach (var helped in await db.People.Where(p => ids.Contains(p.Id)).ToListAsync())
            db.Add(
                CircleMember.Let(
                    helped,
                    adviser.Id,
                    new(CircleKind.Adviser, adviser.DisplayName, "adviser", "Sample", new(2012, 3, 1), null),
                    Guid.NewGuid(),
                    Actor.Portal
                )
            );
        await db.SaveChangesAsync();
        var trust = await db.Organisations.Where(o => o.Name == DemonstrationProgramme.ThirdParty).Select(o => o.Id).SingleAsync();
        var held = await db.Budgets.Include(b => b.Parts).SingleAsync(b => b.Reference == sample.References["held"]);
        db.Entry(held.Parts[0]).Property(p => p.HolderOrganisationId).CurrentValue = trust;
        await db.SaveChangesAsync();
    }
}
