using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PhbPortal.Data;
using PhbPortal.Domain.People;

namespace PhbPortal.Web.Tests.Access;

/// <summary>Checks that apply to every page of the permission table, for every role.</summary>
[Asvs("7.4.4")]
public sealed class EveryPage(EveryPageRead read) : IClassFixture<EveryPageRead>
{
    private const int MostCommands = 6;

    /// <summary>Rows that do not show a page to someone who is signed in, and why.</summary>
    private static readonly Dictionary<string, string> ShowNothing = new(StringComparer.Ordinal)
    {
        ["GET /account/sign-in"] = "who is signed in is led to their first page",
        ["GET /plans/{plan}/next"] = "leads to the plan that comes next",
    };

    [Fact]
    public void Every_row_was_read_by_each_of_its_roles()
    {
        var rows = PermissionTable
            .Rows.Where(row => row.Method == "GET" && !row.IsMachinery && !ShowNothing.ContainsKey(row.Endpoint))
            .SelectMany(row => row.Roles.Select(role => $"{role}, {row.Endpoint}"));
        var shown = read.Pages.Where(page => page.Status == HttpStatusCode.OK).Select(page => $"{page.Role}, {page.Endpoint}");
        AssertNone(rows.Except(shown, StringComparer.Ordinal));
    }

    [Fact]
    public void Makes_at_most_six_database_queries() =>
        AssertNone(
            read.Pages.Where(page => page.Commands.Count > MostCommands)
                .Select(page =>
                    $"{page.Role}, {page.Address} ({page.Endpoint}) needs {page.Commands.Count}:\n{string.Join('\n', page.Commands)}"
                )
        );

    [Fact]
    public void Has_no_dead_link() =>
        AssertNone(read.Pages.SelectMany(page => page.DeadLinks.Select(link => $"{page.Role}, {page.Address} ({page.Endpoint}): {link}")));

    [Fact]
    public void Has_a_button_to_sign_out() =>
        AssertNone(
            read.Pages.Where(page => page is { Status: HttpStatusCode.OK, HasAWayOut: false })
                .Select(page => $"{page.Role}, {page.Address} ({page.Endpoint})")
        );

    [Fact]
    public async Task A_page_with_a_query_for_each_row_is_detected()
    {
        await using var greedy = read.Host.WithWebHostBuilder(b =>
            b.ConfigureTestServices(s => s.AddControllersWithViews().AddApplicationPart(typeof(QueryForEachRowController).Assembly))
        );
        Visitor visitor = new(greedy.CreateDefaultClient(), read.Host.Sql);
        foreach (var rows in new[] { MostCommands, MostCommands + 1 })
            Assert.Equal(rows, (await read.ReadAsync(Role.Patient, visitor, "", $"/greedy?rows={rows}")).Commands.Count);
    }

    [Fact]
    public async Task A_dead_link_is_detected()
    {
        await using var stray = read.Host.WithWebHostBuilder(b =>
            b.ConfigureTestServices(s => s.AddControllersWithViews().AddApplicationPart(typeof(QueryForEachRowController).Assembly))
        );
        Visitor visitor = new(stray.CreateDefaultClient(), read.Host.Sql);
        var page = await read.ReadAsync(Role.Patient, visitor, "", "/stray");
        Assert.False(page.HasAWayOut);
        Assert.Equal(["one: (none)", "two: ", "three: ~/rules", "four: #nowhere", "five: rules"], page.DeadLinks);
    }

    private static void AssertNone(IEnumerable<string> found)
    {
        var text = string.Join('\n', found);
        Assert.True(text.Length == 0, text);
    }
}

/// <param name="Endpoint">The row it was read for.</param>
/// <param name="Commands">The database commands of this page.</param>
public sealed record PageRead(
    Role Role,
    string Endpoint,
    string Address,
    HttpStatusCode Status,
    IReadOnlyList<string> Commands,
    IReadOnlyList<string> DeadLinks,
    bool HasAWayOut
);

/// <summary>
/// Reads every page once for each role that may see it: about Doreen Whitfield, who has many records, and about someone who has one of
/// each kind.
/// </summary>
public sealed class EveryPageRead : IAsyncLifetime
{
    private readonly List<PageRead> pages = [];

    public PortalHost Host { get; } = new();

    public IReadOnlyList<PageRead> Pages => pages;

    public async Task InitializeAsync()
    {
        var little = await Host.InDatabase(db => SampleRecords.AddAsync(db, "hull", "Little"));
        await ReadAllAsync(await Host.InDatabase(db => SampleRecords.OfDoreenAsync(db, little)));
        await ReadAllAsync(await Host.InDatabase(SampleAccounts.OwnRecordsAsync));
    }

    public async Task DisposeAsync() => await Host.DisposeAsync();

    public async Task<PageRead> ReadAsync(Role role, Visitor visitor, string endpoint, string address)
    {
        Host.Sql.Take();
        using var answer = await visitor.SendOnceAsync(HttpMethod.Get, address, null);
        var commands = Host.Sql.Take();
        using var html = await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync());
        return new(
            role,
            endpoint,
            address,
            answer.StatusCode,
            commands,
            [.. html.QuerySelectorAll("a").Where(IsDead).Select(link => $"{Page.Words(link)}: {link.GetAttribute("href") ?? "(none)"}")],
            answer.Content.Headers.ContentType?.MediaType != "text/html"
                || html.QuerySelector("header form[action='/account/sign-out'] button") is not null
        );
    }

    private static bool IsDead(IElement link) =>
        link.GetAttribute("href") switch
        {
            null or "" => true,
            ['#', .. var place] => link.Owner!.GetElementById(place) is null,
            ['/', ..] => false,
            ['?', ..] => false,
            var elsewhere => !new[] { "https://", "tel:", "mailto:" }.Any(start => elsewhere.StartsWith(start, StringComparison.Ordinal)),
        };

    private async Task ReadAllAsync(SampleRecords sample)
    {
        foreach (var (role, email) in SampleAccounts.OfEachRole)
        {
            var visitor = await Host.SignInAs(email);
            foreach (var row in PermissionTable.Rows.Where(row => row.Method == "GET" && row.Roles.Contains(role)))
                pages.Add(await ReadAsync(role, visitor, row.Endpoint, row.Address(sample)));
        }
    }
}

[AllowAnonymous]
public sealed class QueryForEachRowController(PortalDbContext db) : Controller
{
    [HttpGet("greedy")]
    public async Task<IActionResult> Ask(int rows)
    {
        for (var row = 1; row <= rows; row++)
            _ = await db.PilotSites.FirstOrDefaultAsync(site => site.Id == row);
        return NoContent();
    }

    [HttpGet("stray")]
    public IActionResult Stray() =>
        Content(
            """<a>one</a><a href="">two</a><a href="~/rules">three</a><a href="#nowhere">four</a><a href="rules">five</a><a href="/rules">six</a><a href="#here" id="here">seven</a>""",
            "text/html"
        );
}
