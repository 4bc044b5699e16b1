using System.Diagnostics;
using System.Net;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using OtpNet;
using PhbPortal.Data.Tests.Databases;
using PhbPortal.Domain.People;
using PhbPortal.Web.Tests.Commands;
using PhbPortal.Web.Tests.Hostile;

namespace PhbPortal.Web.Tests.Upgrading;

/// <summary>
/// A database of an earlier build is upgraded and everything in it still works: sign-ins, unsent messages and decisions.
/// </summary>
public sealed class UpgradingADatabase
{
    private const int SecondsOfACode = 30;
    private const int CodesTried = 2;

    [Fact]
    public async Task A_SQLite_database_of_an_earlier_build_still_works()
    {
        await using var portal = await UpgradedPortal.OnSqliteAsync();
        await AssertWorksAsync(portal);
    }

    [SkippableFact]
    public async Task A_PostgreSQL_database_of_an_earlier_build_still_works()
    {
        var programs = PostgresCluster.FindPrograms();
        Assert.False(programs is null && Environment.GetEnvironmentVariable("CI") == "true", "CI must test on PostgreSQL.");
        Skip.If(programs is null, "PostgreSQL is not installed here.");

        using var cluster = PostgresCluster.Start(programs!);
        await RestoreAsync(programs!, cluster.Connection);
        await using var portal = await UpgradedPortal.OnPostgresAsync(
            As("phb_portal", cluster.Connection),
            As("phb_owner", cluster.Connection)
        );
        await AssertWorksAsync(portal);
    }

    [Fact]
    public async Task The_commands_migrate_and_verify_succeed()
    {
        using Portal portal = new();
        EarlierBuild.CopyTo(portal.Folder);

        var (migrated, shape) = await portal.RunAsync("migrate", "Demonstration");
        Assert.Equal((0, ""), (migrated, migrated == 0 ? "" : shape));
        var (verified, sum) = await portal.RunAsync("verify", "Demonstration");
        Assert.Equal((0, ""), (verified, verified == 0 ? "" : sum));
        Assert.Contains("nothing differs", sum, StringComparison.Ordinal);
    }

    /// <summary>An earlier build run on the later database would write rows that the later build does not expect.</summary>
    [Theory]
    [InlineData("serve --AllowedHosts=budgets.example")]
    [InlineData("migrate")]
    public async Task A_database_of_a_later_build_is_refused(string command)
    {
        using Portal portal = new();
        EarlierBuild.CopyTo(portal.Folder);
        await using (SqliteConnection later = new($"Data Source={Path.Combine(portal.Folder, "portal.db")};Pooling=False"))
        {
            await later.OpenAsync();
            Rows.Run(later, """INSERT INTO "__EFMigrationsHistory" VALUES ('29990101000000_Later', '99.0.0')""");
        }

        var (code, said) = await portal.RunAsync(command);

        Assert.Equal(1, code);
        Assert.Contains("29990101000000_Later", said, StringComparison.Ordinal);
        Assert.Contains("later build", said, StringComparison.Ordinal);
    }

    private static async Task AssertWorksAsync(UpgradedPortal portal)
    {
        var build = EarlierBuild.Build1d97113;
        await AssertCookieOpensAsync(portal);
        Assert.Equal("/work", (await SecondStepAsync(portal, CodeNow(portal))).Address);
        foreach (var code in portal.Left.RecoveryCodes.Take(CodesTried))
            Assert.Equal("/work", (await SecondStepAsync(portal, code)).Address);
        await AssertMessagesAreCarriedAsync(portal);
        await AssertPagesOfADecisionOpenAsync(portal, "hull", build.SignInName);
        await AssertPagesOfADecisionOpenAsync(portal, "oxfordshire", "coordinator@oxfordshire.example");
        await AssertNamesAreKeptAsync(portal);
        Assert.Equal("", await portal.FaultsAsync());
    }

    private static async Task AssertNamesAreKeptAsync(UpgradedPortal portal)
    {
        var people = await portal.InDatabase(db => db.People.AsNoTracking().OrderBy(p => p.Id).ToListAsync());
        Assert.Equal(("LUKASZ", "Łukasz"), (people[0].SearchGiven, people[0].Called));
        Assert.All(
            people,
            person =>
            {
                Assert.Equal(
                    (person.GivenName + " " + person.FamilyName, person.GivenName, ""),
                    (person.Name, person.Called, person.KnownAs)
                );
                Assert.Equal(
                    (SearchName.Of(person.GivenName), SearchName.Of(person.FamilyName), ""),
                    (person.SearchGiven, person.SearchFamily, person.SearchKnownAs)
                );
            }
        );
        var versions = people.Sum(person => person.Version);
        Assert.Empty((await portal.MigrateAgainAsync()).Applied);
        Assert.Equal(versions, await portal.InDatabase(db => db.People.SumAsync(p => p.Version)));
    }

    private static async Task AssertCookieOpensAsync(UpgradedPortal portal)
    {
        var visitor = portal.Visit();
        visitor.Keep("phb-session", portal.Left.Session);
        Assert.Equal("/work", (await visitor.GetAsync("/work")).Address);
        Assert.Equal("/account/sign-in", (await portal.Visit().GetAsync("/work")).Address.Split('?')[0]);
    }

    private static async Task<Page> SecondStepAsync(UpgradedPortal portal, string code)
    {
        var build = EarlierBuild.Build1d97113;
        var second = await (await portal.Visit().GetAsync("/account/sign-in")).SubmitAsync(
            ("Email", build.SignInName),
            ("Password", build.Password)
        );
        Assert.Equal("/account/second-step", second.Address);
        return await second.SubmitAsync(("Form.Code", code));
    }

    // A message is encrypted with keys from the database, and its link is stored there as a hash.
    private static async Task AssertMessagesAreCarriedAsync(UpgradedPortal portal)
    {
        var carried = await portal.CarriedAsync();
        Assert.All(
            portal.Left.Messages,
            message =>
            {
                var file = carried[message.Reference].ReplaceLineEndings("\n");
                Assert.Contains($"\nTo: {message.To}\nSubject: {message.Subject}\n", file, StringComparison.Ordinal);
                Assert.EndsWith($"\n\n{message.Text}\n", file, StringComparison.Ordinal);
            }
        );
        Assert.Equal(0, await portal.InDatabase(db => db.Messages.CountAsync()));
        var link = portal.Left.Messages.SelectMany(message => message.Text.Split('\n')).Single(line => line.Contains("?code="));
        Assert.Equal("Choose a password", (await portal.Visit().GetAsync(new Uri(link).PathAndQuery)).Heading);
    }

    private static async Task AssertPagesOfADecisionOpenAsync(UpgradedPortal portal, string site, string email)
    {
        var (decision, person, words) = await portal.InDatabase(db => OldRulingAsync(db, site));
        var page = await (await portal.Visit().GetAsync("/account/sign-in")).SubmitAsync(
            ("Email", email),
            ("Password", EarlierBuild.Build1d97113.Password)
        );
        if (page.Address == "/account/second-step")
        {
            portal.Time.Advance(TimeSpan.FromSeconds(2 * SecondsOfACode));
            page = await page.SubmitAsync(("Form.Code", CodeNow(portal)));
        }

        foreach (var address in new[] { $"/people/{person}", $"/people/{person}/decisions", $"/decisions/{decision}/letter" })
            Assert.Equal((address, HttpStatusCode.OK), (address, (await page.Visitor.GetAsync(address)).Status));
        Assert.Contains(words, (await page.Visitor.GetAsync("/decisions/" + decision)).Text, StringComparison.Ordinal);
    }

    /// <summary>A decision with a ruling in the words stored at the time, preferring one with a letter.</summary>
    private static async Task<(string Decision, string Person, string Words)> OldRulingAsync(Data.PortalDbContext db, string site)
    {
        var found = await db
            .Decisions.Where(d => d.Rulings.Any() && db.PilotSites.Any(s => s.Id == d.SiteId && s.Reference == site))
            .OrderByDescending(d => db.DecisionLetters.Any(letter => letter.DecisionId == d.Id))
            .ThenBy(d => d.Id)
            .Select(d => new
            {
                d.Reference,
                Person = db.People.Where(p => p.Id == d.PersonId).Select(p => p.Reference).First(),
                d.Rulings.OrderBy(r => r.Number).First().Words,
            })
            .FirstAsync();
        return (found.Reference, found.Person, found.Words);
    }

    private static string CodeNow(UpgradedPortal portal) =>
        new Totp(Base32Encoding.ToBytes(portal.Left.AppSeed)).ComputeTotp(portal.Time.GetUtcNow().UtcDateTime);

    private static async Task RestoreAsync(string programs, string server)
    {
        await using (NpgsqlConnection open = new(server))
        {
            await open.OpenAsync();
            foreach (
                var statement in new[]
                {
                    "CREATE ROLE phb_owner LOGIN",
                    "CREATE ROLE phb_portal LOGIN",
                    "CREATE DATABASE phb OWNER phb_owner",
                }
            )
            {
                await using NpgsqlCommand command = new(statement, open);
                await command.ExecuteNonQueryAsync();
            }
        }

        var host = new NpgsqlConnectionStringBuilder(server).Host!;
        string[] arguments = ["--host", host, "--username", "phb_owner", "--quiet", "--no-psqlrc", "--set", "ON_ERROR_STOP=1", "phb"];
        ProcessStartInfo start = new(Path.Combine(programs, "psql"), arguments)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        using var psql = Process.Start(start)!;
        await using (var script = EarlierBuild.PostgresScript())
            await script.CopyToAsync(psql.StandardInput.BaseStream);
        psql.StandardInput.Close();
        await psql.StandardOutput.ReadToEndAsync();
        await psql.WaitForExitAsync();
        Assert.Equal(0, psql.ExitCode);
        await using NpgsqlConnection restored = new(As("phb_owner", server));
        await restored.OpenAsync();
        await using NpgsqlCommand rename = new(EarlierBuild.GiveAForeignName, restored);
        Assert.Equal(1, await rename.ExecuteNonQueryAsync());
    }

    private static string As(string login, string server) =>
        new NpgsqlConnectionStringBuilder(server)
        {
            Username = login,
            Database = "phb",
            Pooling = true,
        }.ToString();
}
