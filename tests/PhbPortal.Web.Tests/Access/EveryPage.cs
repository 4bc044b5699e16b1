using System.Net;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PhbPortal.Data;
using PhbPortal.Web.Tests.Access;

namespace PhbPortal.Web.Tests.Speed;

/// <summary>Every page of the permission table, read by every role that may see it.</summary>
public sealed class PagesAskTheDatabaseLittle(PortalHost host) : IClassFixture<PortalHost>
{
    private const int Most = 6;

    /// <summary>Rows whose address shows nobody who is signed in a page of its own, and why.</summary>
    private static readonly Dictionary<string, string> ShowNothing = new(StringComparer.Ordinal)
    {
        ["GET /account/sign-in"] = "who is signed in is led to their first page",
        ["GET /plans/{plan}/next"] = "leads to the plan that comes next",
    };

    [Fact]
    public async Task Every_page_needs_at_most_six_commands()
    {
        var own = await host.InDatabase(db => SampleRecords.AddAsync(db, "hull", "Little"));
        var full = await host.InDatabase(db => SampleRecords.OfDoreenAsync(db, own));
        List<string> wrong = [.. await DearAsync(host, full, null)];
        var mine = await host.InDatabase(Accounts.OwnRecordsAsync);
        HashSet<string> shown = new(StringComparer.Ordinal);
        wrong.AddRange(await DearAsync(host, mine, shown));
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        var rows = PermissionTable.Rows.Where(row => row.Method == "GET" && !row.IsMachinery).Select(row => row.Endpoint);
        Assert.Equal("", string.Join('\n', rows.Except(shown, StringComparer.Ordinal).Except(ShowNothing.Keys, StringComparer.Ordinal)));
    }

    [Fact]
    public async Task A_page_that_asks_once_for_each_row_is_found_dear()
    {
        await using var greedy = host.WithWebHostBuilder(b => b.ConfigureTestServices(s => s.AddControllersWithViews().AddApplicationPart(typeof(GreedyController).Assembly)));
        Visitor visitor = new(greedy.CreateDefaultClient(), host.Sql);
        Assert.Equal(Most, (await CostAsync(host, visitor, $"/greedy?rows={Most}")).Commands.Count);
        Assert.Equal(Most + 1, (await CostAsync(host, visitor, $"/greedy?rows={Most + 1}")).Commands.Count);
    }

    private static async Task<IReadOnlyList<string>> DearAsync(PortalHost host, SampleRecords sample, HashSet<string>? shown)
    {
        List<string> dear = [];
        foreach (var (role, email) in Accounts.OfEachRole)
        {
            var visitor = await host.SignInAs(email);
            foreach (var row in PermissionTable.Rows.Where(row => row.Method == "GET" && row.Roles.Contains(role)))
            {
                var (status, commands) = await CostAsync(host, visitor, row.Address(sample));
                if (status == HttpStatusCode.OK)
                    shown?.Add(row.Endpoint);
                if (commands.Count > Most)
                    dear.Add($"{role}, {row.Address(sample)} ({row.Endpoint}, {(int)status}) needs {commands.Count}:\n{string.Join('\n', commands)}");
            }
        }

        return dear;
    }

    private static async Task<(HttpStatusCode Status, IReadOnlyList<string> Commands)> CostAsync(PortalHost host, Visitor visitor, string address)
    {
        host.Sql.Take();
        using var answer = await visitor.SendOnceAsync(HttpMethod.Get, address, null);
        return (answer.StatusCode, host.Sql.Take());
    }
}

[AllowAnonymous]
public sealed class GreedyController(PortalDbContext db) : Controller
{
    [HttpGet("greedy")]
    public async Task<IActionResult> Ask(int rows)
    {
        for (var row = 1; row <= rows; row++)
            _ = await db.PilotSites.FirstOrDefaultAsync(site => site.Id == row);
        return NoContent();
    }
}
