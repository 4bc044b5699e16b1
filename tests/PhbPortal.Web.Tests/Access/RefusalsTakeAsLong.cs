using System.Diagnostics;
using System.Net;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PhbPortal.Data;
using PhbPortal.Data.Queries;
using PhbPortal.Domain.People;
using PhbPortal.Web.Access;
using Xunit.Abstractions;

namespace PhbPortal.Web.Tests.Access;

/// <summary>
/// A record of another site and none at all take the same time to be refused. Each is asked for right beside the other, and what counts
/// is the middle of the differences, so that whatever else the machine does falls on both.
/// </summary>
[Asvs("8.2.2")]
public sealed class RefusalsTakeAsLong(PortalHost host, ITestOutputHelper output) : IClassFixture<PortalHost>
{
    private const int Addresses = 20;
    private const int First = 6;
    private const int Tries = 3;

    /// <summary>
    /// Few pairs on a machine that does something else beside them tell a difference of some milliseconds from none, not of one.
    /// </summary>
    private static readonly int Pairs = LongRun.IsWanted ? 500 : 30;

    private static readonly TimeSpan Most = TimeSpan.FromMilliseconds(5);

    [Fact]
    public async Task On_twenty_addresses()
    {
        var foreign = await host.InDatabase(db => SampleRecords.AddAsync(db, "oxfordshire", "Foreign"));
        var coordinator = await host.SignInAs("coordinator@hull.example");
        var rows = Evenly(
            PermissionTable.Rows.Where(row =>
                row is { IsAboutOneRecord: true, IsOpen: false, Method: "GET" }
                && row.Roles.Contains(Role.CareCoordinator)
                && !row.Allows(Role.CareCoordinator, Whose.OtherSite)
            )
        );
        Assert.Equal(Addresses, rows.Count);
        List<string> apart = [];
        foreach (var row in rows)
        {
            var (there, none) = (row.Address(foreign), row.Address(SampleRecords.Missing));
            // A machine that was busy with something else at one of them is asked again; what is in the portal itself shows each time.
            TimeSpan difference;
            var tries = 0;
            do
            {
                difference = await DifferenceAsync(coordinator, there, none);
                output.WriteLine($"{row.Endpoint}: {difference.TotalMilliseconds:F2} ms");
            } while (difference.Duration() > Most && ++tries < Tries);
            if (difference.Duration() > Most)
                apart.Add($"{row.Endpoint}: {difference.TotalMilliseconds:F2} ms");
        }

        Assert.True(apart.Count == 0, string.Join('\n', apart));
    }

    [Fact]
    public async Task A_refusal_that_takes_longer_is_found()
    {
        var foreign = await host.InDatabase(db => SampleRecords.AddAsync(db, "oxfordshire", "Foreign"));
        await using var slower = host.WithWebHostBuilder(b =>
            b.ConfigureTestServices(s => s.AddControllersWithViews().AddApplicationPart(typeof(LingeringController).Assembly))
        );
        var coordinator = (await host.SignInAs("coordinator@hull.example")).Copy(slower.CreateDefaultClient());
        var difference = await DifferenceAsync(coordinator, $"/lingering/{foreign.References["people"]}", "/lingering/nothingishere999");
        output.WriteLine($"planted: {difference.TotalMilliseconds:F2} ms");
        Assert.True(difference > Most);
    }

    private static List<Row> Evenly(IEnumerable<Row> rows)
    {
        var all = rows.ToList();
        return [.. Enumerable.Range(0, Math.Min(Addresses, all.Count)).Select(i => all[i * all.Count / Addresses])];
    }

    private async Task<TimeSpan> DifferenceAsync(Visitor visitor, string there, string none)
    {
        List<TimeSpan> differences = [];
        for (var pair = -First; pair < Pairs; pair++)
        {
            // Each goes first as often as the other.
            var isTurned = (pair & 1) != 0;
            var before = await TimeAsync(visitor, isTurned ? none : there);
            var after = await TimeAsync(visitor, isTurned ? there : none);
            if (pair >= 0)
                differences.Add(isTurned ? after - before : before - after);
        }

        host.Sql.Take();
        differences.Sort();
        return (differences[(Pairs - 1) / 2] + differences[Pairs / 2]) / 2;
    }

    private static async Task<TimeSpan> TimeAsync(Visitor visitor, string address)
    {
        var started = Stopwatch.GetTimestamp();
        using var answer = await visitor.SendOnceAsync(HttpMethod.Get, address, null);
        await answer.Content.ReadAsByteArrayAsync();
        var took = Stopwatch.GetElapsedTime(started);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        return took;
    }
}

/// <summary>Takes some milliseconds more where there is such a person.</summary>
[Route("lingering")]
public sealed class LingeringController(PortalDbContext db) : Controller
{
    private static readonly TimeSpan Longer = TimeSpan.FromMilliseconds(8);

    [HttpGet("{reference}")]
    [For(Role.CareCoordinator)]
    public async Task<IActionResult> Find(string reference)
    {
        if (await db.People.AtAnySite().AnyAsync(p => p.Reference == reference))
        {
            var started = Stopwatch.GetTimestamp();
            while (Stopwatch.GetElapsedTime(started) < Longer)
            {
                // As long as a query or two would take.
            }
        }

        return NotFound();
    }
}
