using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PhbPortal.Data;
using PhbPortal.Domain.People;
using PhbPortal.Web.Access;
using PhbPortal.Web.Tests.Access;

namespace PhbPortal.Web.Tests.Hostile;

/// <summary>Opening a page changes no row, except for the audit of reading and the session.</summary>
[Collection(nameof(HostilePortal))]
[Asvs("3.5.3")]
public sealed class ReadingChangesNothing(HostilePortal portal)
{
    /// <summary>The secret shown on the page for adding an app, kept until its first code is typed or it expires.</summary>
    private const string OwnNextStep = "+ AccountSteps: Kind=AddAuthenticator|";

    [Fact]
    public async Task Opening_any_page_changes_no_record()
    {
        portal.Back();
        var before = DatabaseSnapshot.All(portal.Host);
        foreach (var row in PermissionTable.Rows.Where(row => row is { Method: "GET", IsMachinery: false, EndsTheSession: false }))
        {
            foreach (
                var visitor in row.IsOpen
                    ? [portal.Host.Visit(), portal.As(Role.CareCoordinator)]
                    : row.Roles.Where(SampleAccounts.OfEachRole.Select(account => account.Role).Contains).Select(portal.As)
            )
            {
                foreach (var method in new[] { HttpMethod.Get, HttpMethod.Head })
                {
                    using var answer = await visitor.SendOnceAsync(method, row.Address(portal.Own), null);
                }
            }
        }

        Assert.DoesNotContain(
            before.ChangesTo(DatabaseSnapshot.All(portal.Host)),
            change => !change.StartsWith(OwnNextStep, StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task A_page_that_writes_is_detected()
    {
        portal.Back();
        var before = DatabaseSnapshot.All(portal.Host);
        await using var writing = portal.Host.WithWebHostBuilder(b =>
            b.ConfigureTestServices(s => s.AddControllersWithViews().AddApplicationPart(typeof(WritingController).Assembly))
        );
        using var answer = await portal
            .As(Role.CareCoordinator)
            .Copy(writing.CreateDefaultClient())
            .SendOnceAsync(HttpMethod.Get, $"/writing/{portal.Own.References["people"]}", null);
        Assert.NotEmpty(before.ChangesTo(DatabaseSnapshot.All(portal.Host)));
    }
}

/// <summary>Writes to the record that someone looked at it.</summary>
[Route("writing")]
public sealed class WritingController(PortalDbContext db) : Controller
{
    [HttpGet("{reference}")]
    [For(Role.CareCoordinator)]
    public async Task<IActionResult> Look(string reference)
    {
        await db.People.Where(p => p.Reference == reference).ExecuteUpdateAsync(set => set.SetProperty(p => p.GpPractice, "Looked at"));
        return NoContent();
    }
}
