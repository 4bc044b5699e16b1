using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PhbPortal.Data;
using PhbPortal.Data.Queries;
using PhbPortal.Domain.People;
using PhbPortal.Web.Access;

namespace PhbPortal.Web.Tests.Access;

/// <summary>
/// A record of another site cannot be told from one that does not exist, neither by the answer nor by the database commands.
/// </summary>
[Asvs("8.2.2")]
public sealed partial class MissingAndForeignLookAlike(PortalHost host) : IClassFixture<PortalHost>
{
    [Fact]
    public async Task At_every_address_about_one_record()
    {
        var foreign = await host.InDatabase(db => SampleRecords.AddAsync(db, "oxfordshire", "Foreign"));
        List<string> different = [];
        foreach (var (role, email) in SampleAccounts.OfEachRole)
        {
            var visitor = await host.SignInAs(email);
            foreach (
                var row in PermissionTable.Rows.Where(row =>
                    row is { IsAboutOneRecord: true, IsOpen: false } && row.Roles.Contains(role) && !row.Allows(role, Whose.OtherSite)
                )
            )
                different.AddRange(
                    (await CompareAsync(visitor, row.Method, row.Address(SampleRecords.Missing), row.Address(foreign))).Select(what =>
                        $"{role}, {row.Endpoint}: {what}"
                    )
                );
        }

        Assert.True(different.Count == 0, string.Join('\n', different));
    }

    [Theory]
    [InlineData("forbidden", "Forbidden, not NotFound")]
    [InlineData("tell", "the page")]
    [InlineData("header", "the headers")]
    [InlineData("busy", "what the database is asked")]
    public async Task An_answer_that_tells_them_apart_is_detected(string how, string what)
    {
        var foreign = await host.InDatabase(db => SampleRecords.AddAsync(db, "oxfordshire", "Foreign"));
        await using var telling = host.WithWebHostBuilder(b =>
            b.ConfigureTestServices(s => s.AddControllersWithViews().AddApplicationPart(typeof(DisclosingController).Assembly))
        );
        var visitor = (await host.SignInAs("coordinator@hull.example")).Copy(telling.CreateDefaultClient());
        var different = await CompareAsync(
            visitor,
            "GET",
            $"/telling/{how}/nothingishere999",
            $"/telling/{how}/{foreign.References["people"]}"
        );
        Assert.Contains(what, different);
    }

    private async Task<List<string>> CompareAsync(Visitor visitor, string method, string missing, string foreign)
    {
        var token = method == "GET" ? null : (await visitor.GetAsync("/account/change-password")).Token;
        var (none, other) = (await AskAsync(visitor, method, missing, token), await AskAsync(visitor, method, foreign, token));
        List<string> different = [];
        if (none.Status != HttpStatusCode.NotFound || other.Status != none.Status)
            different.Add($"{other.Status}, not {none.Status}");
        if (none.Headers != other.Headers)
            different.Add("the headers");
        if (none.Body != other.Body)
            different.Add("the page");
        if (none.Commands != other.Commands)
            different.Add("what the database is asked");
        return different;
    }

    private async Task<(HttpStatusCode Status, string Headers, string Body, string Commands)> AskAsync(
        Visitor visitor,
        string method,
        string address,
        string? token
    )
    {
        host.Sql.Take();
        using var answer = await visitor.SendOnceAsync(new(method), address, token is null ? null : [new(Page.TokenName, token)]);
        var commands = string.Join('\n', host.Sql.Take());
        var headers = string.Join(
            '\n',
            answer
                .Headers.Concat(answer.Content.Headers)
                .Where(h => h.Key != "Content-Length")
                .SelectMany(h => h.Value.Select(value => $"{h.Key}: {value}"))
        );
        return (
            answer.StatusCode,
            Fresh().Replace(headers, "fresh"),
            Fresh().Replace(await answer.Content.ReadAsStringAsync(), "fresh").Replace(address, "address", StringComparison.Ordinal),
            commands
        );
    }

    /// <summary>What differs in every answer: nonces and tokens.</summary>
    [GeneratedRegex("""nonce[-=]"?[A-Za-z0-9+/&#;]+|CfDJ8[\w-]+""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Fresh();
}

/// <summary>Discloses in four different ways that a record exists which the reader may not see.</summary>
[Route("telling")]
public sealed class DisclosingController(PortalDbContext db) : Controller
{
    [HttpGet("{how}/{reference}")]
    [For(Role.CareCoordinator)]
    public async Task<IActionResult> Tell(string how, string reference)
    {
        if (!await db.People.AtAnySite().AnyAsync(p => p.Reference == reference))
            return NotFound();
        switch (how)
        {
            case "forbidden":
                return StatusCode(403);
            case "tell":
                return NotFound("There is one.");
            case "header":
                Response.Headers["X-Exists"] = "yes";
                return NotFound();
            default:
                await db.Cases.AtAnySite().CountAsync();
                return NotFound();
        }
    }
}
