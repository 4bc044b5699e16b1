using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PhbPortal.Data;

namespace PhbPortal.Web.Tests.Engines;

/// <summary>
/// All tests of this project together show that every query can be translated for SQL Server: every page read and every form sent goes
/// through <see cref="SqlServerTranslation"/>. These tests show that a failure would be noticed.
/// </summary>
public sealed class EveryQueryTranslatesForSqlServer(PortalHost host) : IClassFixture<PortalHost>
{
    [Fact]
    public async Task A_query_only_SQLite_can_run_fails_with_its_address_and_text()
    {
        await using var stuck = host.WithWebHostBuilder(b =>
            b.ConfigureTestServices(s => s.AddControllersWithViews().AddApplicationPart(typeof(OnlySqliteController).Assembly))
        );
        Visitor visitor = new(stuck.CreateDefaultClient(host.Untranslated.Watch()), host.Sql);
        var told = await Assert.ThrowsAsync<NotForSqlServer>(() => visitor.GetAsync("/only-sqlite"));
        Assert.StartsWith("GET /only-sqlite: ", told.Message, StringComparison.Ordinal);
        Assert.Contains("Glob", told.Message, StringComparison.Ordinal);
        Assert.Contains("could not be translated", told.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_longer_than_its_column_fails()
    {
        var told = await Assert.ThrowsAsync<NotForSqlServer>(() =>
            host.InDatabase(async db =>
            {
                db.StoredSettings.Add(new() { Name = new string('x', 1_000), Value = "" });
                return await db.SaveChangesAsync();
            })
        );
        Assert.StartsWith("StoredSetting.Name takes ", told.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_commands_of_a_page_are_recorded_for_SQL_Server()
    {
        var visitor = await host.SignInAs("finance@hull.example");
        await visitor.GetAsync("/safeguards");
        Assert.Contains(
            SqlServerTranslation.Shared.Commands,
            command =>
                command.StartsWith("SELECT", StringComparison.Ordinal)
                && command.Contains("FROM [Safeguards] AS", StringComparison.Ordinal)
                && command.Contains("[SiteId] >= @", StringComparison.Ordinal)
        );
    }
}

[AllowAnonymous]
public sealed class OnlySqliteController(PortalDbContext db) : Controller
{
    [HttpGet("only-sqlite")]
    public async Task<IActionResult> Ask() => Json(await db.PilotSites.CountAsync(site => EF.Functions.Glob(site.Name, "H*")));
}
