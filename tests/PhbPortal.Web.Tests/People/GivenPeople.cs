using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Programme;
using PhbPortal.Domain.Values;

namespace PhbPortal.Web.Tests.People;

/// <summary>People with a case, created with the domain's own methods.</summary>
public static class GivenPeople
{
    public static readonly DateOnly Today = new(2012, 3, 15);

    public sealed record Known(string Person, string Case, long PersonId, long CaseId);

    public static Task<Known> PersonAtAsync(
        this PortalHost host,
        string site,
        string given,
        string family,
        DateOnly? bornOn = null,
        string? nhsNumber = null,
        Action<Person, CareCase>? also = null
    ) => host.InDatabase(db => AddAsync(db, site, given, family, bornOn ?? new(1951, 7, 9), nhsNumber, also));

    private static async Task<Known> AddAsync(
        PortalDbContext db,
        string site,
        string given,
        string family,
        DateOnly bornOn,
        string? nhsNumber,
        Action<Person, CareCase>? also
    )
    {
        var home = await db.Set<PilotSite>().Include(s => s.Responsibilities).SingleAsync(s => s.Reference == site);
        var email = $"coordinator@{site}.example";
        var user = await db.Users.SingleAsync(u => u.Email == email);
        PersonDetails details = new(
            given,
            family,
            bornOn,
            nhsNumber is null ? null : NhsNumber.Parse(nhsNumber),
            "1 Test Street",
            "01632 960 001",
            "Phone",
            "Short sentences",
            AccessibleFormat.LargePrint,
            "",
            "Dr Test"
        );
        var person = Person.Register(home.Id, details, Today.AddDays(-30));
        var opened = CareCase.Open(
            person,
            QualifyingNeed.Copd,
            false,
            home.LeadOn(Today)!.OrganisationId,
            "The GP",
            Today.AddDays(-30),
            new(user.Id, user.DisplayName, Role.CareCoordinator)
        );
        db.Add(opened);
        await db.SaveChangesAsync();
        also?.Invoke(person, opened);
        await db.SaveChangesAsync();
        return new(person.Reference, opened.Reference, person.Id, opened.Id);
    }
}
