using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using PhbPortal.Data;
using PhbPortal.Data.Queries;
using PhbPortal.Data.Seeding;
using PhbPortal.Data.Stores;
using PhbPortal.Data.Tests.Databases;
using PhbPortal.Domain.People;
using PhbPortal.Web.Startup;
using PhbPortal.Web.Tests.Access;

namespace PhbPortal.Web.Tests.Engines;

/// <summary>
/// The portal as it is deployed: on PostgreSQL, under a login with few rights, with row security between sites. Skipped where PostgreSQL
/// is not installed, but never in CI.
/// </summary>
public sealed partial class PagesOnPostgres
{
    private const int PagesOfEachKind = 2;
    private const int MostPages = 60;

    [SkippableFact]
    public async Task Every_role_reads_its_pages_and_nobody_of_another_site()
    {
        var programs = PostgresCluster.FindPrograms();
        Assert.False(programs is null && Environment.GetEnvironmentVariable("CI") == "true", "CI must test on PostgreSQL.");
        Skip.If(programs is null, "PostgreSQL is not installed here.");

        using var cluster = PostgresCluster.Start(programs!);
        await using var portal = new OnPostgres(Prepared(cluster.Connection));
        List<string> wrong = [];
        foreach (var (role, email) in SampleAccounts.OfEachRole)
            wrong.AddRange(await WalkAsync(portal, role, email));

        Assert.Equal("", string.Join('\n', wrong));
        await using var scope = portal.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        Assert.Equal(0, await db.People.IgnoreQueryFilters().CountAsync());
        var elsewhere = await db
            .People.AtAnySite()
            .Where(p => db.PilotSites.Any(s => s.Id == p.SiteId && s.Reference == "oxfordshire"))
            .Select(p => p.Reference)
            .FirstAsync();
        var coordinator = await SignInAsync(portal, "coordinator@hull.example");
        Assert.Equal(HttpStatusCode.NotFound, (await coordinator.GetAsync("/people/" + elsewhere)).Status);
        Assert.Equal(
            HttpStatusCode.OK,
            (await (await SignInAsync(portal, "coordinator@oxfordshire.example")).GetAsync("/people/" + elsewhere)).Status
        );
    }

    private static (string Requests, string Owner) Prepared(string server)
    {
        using NpgsqlConnection open = new(server);
        open.Open();
        foreach (
            var statement in new[] { "CREATE ROLE phb_owner LOGIN", "CREATE ROLE phb_portal LOGIN", "CREATE DATABASE phb OWNER phb_owner" }
        )
        {
            using NpgsqlCommand command = new(statement, open);
            command.ExecuteNonQuery();
        }

        string As(string login) =>
            new NpgsqlConnectionStringBuilder(server)
            {
                Username = login,
                Database = "phb",
                Pooling = true,
            }.ToString();
        return (As("phb_portal"), As("phb_owner"));
    }

    private static async Task<List<string>> WalkAsync(OnPostgres portal, Role role, string email)
    {
        var visitor = await SignInAsync(portal, email);
        List<string> wrong = [];
        Dictionary<string, int> kinds = new(StringComparer.Ordinal);
        HashSet<string> seen = new(StringComparer.Ordinal);
        Queue<string> ahead = new(["/", "/work", "/people", "/my-plan", "/dashboard", "/audit", "/emergency/readings"]);
        while (seen.Count < MostPages && ahead.TryDequeue(out var address))
        {
            var kind = Named().Replace(address.Split('?')[0], "/*");
            if (kinds.GetValueOrDefault(kind) == PagesOfEachKind || !seen.Add(address))
                continue;
            kinds[kind] = kinds.GetValueOrDefault(kind) + 1;
            var page = await visitor.GetAsync(address);
            if ((int)page.Status >= 500)
                wrong.Add($"{role}, {address}: {(int)page.Status}");
            foreach (var link in page.Html.QuerySelectorAll("a[href^='/']").Select(a => a.GetAttribute("href")!.Split('#')[0]))
                ahead.Enqueue(link);
        }

        if (seen.Count < 10)
            wrong.Add($"{role} met {seen.Count} pages only");
        return wrong;
    }

    private static async Task<Visitor> SignInAsync(OnPostgres portal, string email)
    {
        Visitor visitor = new(portal.CreateDefaultClient(), new());
        await (await visitor.GetAsync("/account/sign-in")).SubmitAsync(("Email", email), ("Password", DemonstrationAccounts.Password));
        return visitor;
    }

    [GeneratedRegex("/(?=[a-z0-9]*[0-9])[a-z0-9]{16}|/[0-9]+", RegexOptions.None, 1000)]
    private static partial Regex Named();

    private sealed class OnPostgres((string Requests, string Owner) logins) : WebApplicationFactory<Program>
    {
        private readonly string folder = Directory.CreateTempSubdirectory("phb-web-pg-").FullName;

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseEnvironment("Demonstration");
            builder.UseSetting("Storage:Folder", folder);
            builder.UseSetting("Storage:Engine", nameof(Engine.Postgres));
            builder.UseSetting("ConnectionStrings:Portal", logins.Requests);
            builder.UseSetting("ConnectionStrings:PortalOwner", logins.Owner);
            builder.UseSetting("urls", "");
            builder.ConfigureTestServices(services =>
            {
                services.WriteNoLog();
                services.Configure<PasswordHasherOptions>(o => o.IterationCount = 1_000);
                services.Remove(services.Single(service => service.ImplementationType == typeof(AuditSealer)));
            });
        }

        protected override void Dispose(bool disposing)
        {
            base.Dispose(disposing);
            NpgsqlConnection.ClearAllPools();
            if (disposing && Directory.Exists(folder))
                Directory.Delete(folder, recursive: true);
        }
    }
}
