using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PhbPortal.Data;

namespace PhbPortal.Web.Tests.Engines;

/// <summary>
/// That every query can be asked of SQL Server is shown by all tests of this project together: each page read and each form sent by any
/// of them asks under <see cref="SqlServerTranslation"/>. These show that it would be noticed.
/// </summary>
public sealed class EveryQueryIsForSqlServerToo(PortalHost host) : IClassFixture<PortalHost>
{
    [Fact]
    public async Task A_page_that_asks_what_only_SQLite_knows_fails_with_its_address_and_its_query()
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
    public async Task A_text_longer_than_its_column_is_not_saved_in_silence()
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
    public async Task What_a_page_asks_is_written_out_as_SQL_Server_reads_it()
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
