using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Data.Accounts;
using PhbPortal.Domain.People;

namespace PhbPortal.Web.Tests.Access;

/// <summary>One account of each role; those of a site are of Hull.</summary>
internal static class Accounts
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
    ];

    /// <summary>Records that all of them may reach as far as their role lets them: the patient's and the representative's person is this one.</summary>
    public static async Task<SampleRecords> OwnRecordsAsync(PortalDbContext db)
    {
        var own = await SampleRecords.AddAsync(db, "hull", "Own");
        foreach (var email in new[] { "patient@hull.example", "representative@hull.example" })
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
            db.Add(EmergencyReading.Begin(person, new(user.Id, user.DisplayName, Role.CareCoordinator), "NHS Hull", EmergencyKind.LifeOrHealth, "Sample", new(2012, 3, 15, 9, 0, 0, DateTimeKind.Utc), TimeSpan.FromHours(12)));
        }

        await db.SaveChangesAsync();
        return own;
    }
}
