using Microsoft.EntityFrameworkCore;
using Npgsql;
using PhbPortal.Data.Queries;
using PhbPortal.Data.Stores;
using PhbPortal.Data.Tests.Databases;
using PhbPortal.Data.Tests.Samples;
using PhbPortal.Domain.People;

namespace PhbPortal.Data.Tests;

/// <summary>
/// Row-level security on PostgreSQL, tested with the portal's own site filter switched off. Covers the second barrier of goal B4.
/// </summary>
[Collection(EngineCollection.Name)]
[Asvs("8.4.1")]
public sealed class RowSecurityKeepsSitesApart(Engines engines)
{
    private const long Here = Life.Oxfordshire;
    private const long There = Life.Elsewhere;
    private const int Turns = 10_000;

    /// <summary>Tables that belong to no site. A new table has row security, or is listed here with a reason.</summary>
    private static readonly string[] OfNoSite =
    [
        // National data.
        "BankHolidays",
        "Organisations",
        "Partnerships",
        "PolicyVersions",
        "PilotSites",
        "PilotProposals",
        "PilotSchemes",
        "Proposers",
        "Responsibilities",
        "SchemeReviews",
        "SiteContacts",
        "StatusChanges",
        "StoredSettings",
        // What a site publishes about itself, and proposals for it: not about a person, and shown to everyone or to those who decide.
        "ReadinessAnswers",
        "SettingProposals",
        "SiteReadiness",
        // Accounts: a person is identified before their sites are known.
        "Users",
        "UserClaims",
        "UserLogins",
        "UserPasskeys",
        "UserTokens",
        "Memberships",
        "Sessions",
        "AccountSteps",
        "Authenticators",
        "RecoveryCodes",
        "GuessCounts",
        "DataProtectionKeys",
        "Messages",
        "Proposals",
        // Refusals, which are written about records of any site and read by auditors.
        "AuditEntries",
        "AuditSeals",
    ];

    [SkippableFact]
    public async Task Every_table_with_rows_of_a_site_has_it()
    {
        var choice = await WithSomebodyInEachSiteAsync();
        await using var store = choice.OpenAsOwner(Engines.Clock);
        var tables = store.Model.GetRelationalModel().Tables.Select(table => table.Name).ToList();

        Assert.Empty(await RowSecurity.MissingAsync(store));
        Assert.Equal(tables.Except(OfNoSite).Order(StringComparer.Ordinal), RowSecurity.TablesOf(store));
        Assert.Empty(OfNoSite.Except(tables));
    }

    [SkippableTheory]
    [InlineData("ALTER TABLE \"People\" DISABLE ROW LEVEL SECURITY")]
    [InlineData("DROP POLICY open_sites ON \"People\"")]
    [InlineData("CREATE POLICY another ON \"People\" USING (true)")]
    [InlineData("ALTER POLICY open_sites ON \"People\" USING (true)")]
    [InlineData("ALTER POLICY open_sites ON \"People\" WITH CHECK (true)")]
    public async Task A_gap_is_noticed_and_closed(string gap)
    {
        var choice = await WithSomebodyInEachSiteAsync();
        await using var store = choice.OpenAsOwner(Engines.Clock);

        await store.Database.ExecuteSqlRawAsync(gap);
        Assert.Equal(["People"], await RowSecurity.MissingAsync(store));

        await store.Database.ExecuteSqlRawAsync("DROP POLICY IF EXISTS another ON \"People\"");
        await RowSecurity.ApplyAsync(store);
        Assert.Empty(await RowSecurity.MissingAsync(store));
    }

    [SkippableFact]
    public async Task Without_the_filter_another_sites_rows_are_still_out_of_reach()
    {
        var choice = await WithSomebodyInEachSiteAsync();
        await using var db = Open(choice, Here);

        Assert.Equal([Here], await SitesSeenAsync(db));
        Assert.Equal(0, await RenameAsync(db, There));
        Assert.Equal(0, await Everybody(db).Where(person => person.SiteId == There).ExecuteDeleteAsync());
        Assert.Equal(1, await RenameAsync(db, Here));
        var move = await Assert.ThrowsAsync<PostgresException>(() =>
            db.Database.ExecuteSqlRawAsync($"UPDATE \"Representatives\" SET \"SiteId\" = {There}")
        );
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, move.SqlState);
        var copy = await Assert.ThrowsAsync<PostgresException>(() => db.CopyAsync<Representative>("true", ("SiteId", $"{There}")));
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, copy.SqlState);
    }

    [SkippableFact]
    public async Task Without_row_security_they_are_in_reach_so_the_test_above_can_fail()
    {
        var choice = await WithSomebodyInEachSiteAsync();
        await using (var owner = choice.OpenAsOwner(Engines.Clock))
            await owner.Database.ExecuteSqlRawAsync("ALTER TABLE \"People\" DISABLE ROW LEVEL SECURITY");
        await using var db = Open(choice, Here);

        Assert.Equal([Here, There], await SitesSeenAsync(db));
        Assert.Equal(1, await RenameAsync(db, There));
    }

    [SkippableFact]
    public async Task Ignoring_the_filter_by_name_applies_to_that_command_only()
    {
        var choice = await WithSomebodyInEachSiteAsync();
        await using var db = Open(choice, Here);
        await db.Database.OpenConnectionAsync();

        Assert.Equal(2, await db.People.AtAnySite().CountAsync());
        Assert.Equal([Here], await SitesSeenAsync(db));
        Assert.Equal(2, db.People.AtAnySite().Count());
        Assert.Equal(1, Everybody(db).Count());
        Assert.Equal(1, await Everybody(db).Where(person => person.GivenName != "At any site").TagWith("Not at any site;").CountAsync());
    }

    [SkippableFact]
    public async Task A_connection_without_a_site_reads_and_writes_nothing()
    {
        var choice = await WithSomebodyInEachSiteAsync();
        await using NpgsqlConnection raw = new(choice.Connection);
        await raw.OpenAsync();

        Assert.Equal(0L, await new NpgsqlCommand("SELECT count(*) FROM \"People\"", raw).ExecuteScalarAsync());
        Assert.Equal(0, await new NpgsqlCommand("DELETE FROM \"Representatives\"", raw).ExecuteNonQueryAsync());
        await using var untold = choice.Open(Engines.Clock);
        Assert.Empty(await SitesSeenAsync(untold));
    }

    [SkippableFact]
    public async Task The_open_sites_follow_the_context_through_transactions_and_rollbacks()
    {
        var choice = await WithSomebodyInEachSiteAsync();
        await using var db = Open(choice, Here);
        await db.Database.OpenConnectionAsync();
        db.Scope = SiteScope.Everywhere;
        Assert.Equal([Here, There], await SitesSeenAsync(db));

        await using (var undone = await db.Database.BeginTransactionAsync())
        {
            db.Scope = SiteScope.Of(Here);
            Assert.Equal([Here], await SitesSeenAsync(db));
            await undone.RollbackAsync();
        }

        Assert.Equal([Here], await SitesSeenAsync(db));
        await using (var whole = await db.Database.BeginTransactionAsync())
        {
            db.Scope = SiteScope.Everywhere;
            Assert.Equal([Here, There], await SitesSeenAsync(db));
            await whole.CreateSavepointAsync("before");
            db.Scope = SiteScope.Of(There);
            Assert.Equal([There], await SitesSeenAsync(db));
            await whole.RollbackToSavepointAsync("before");
            Assert.Equal([There], await SitesSeenAsync(db));
        }

        db.Scope = SiteScope.Of(Here, There);
        Assert.Equal([Here, There], await SitesSeenAsync(db));
        db.Scope = SiteScope.Nowhere;
        Assert.Empty(await SitesSeenAsync(db));
    }

    [SkippableFact]
    public async Task Two_sites_sharing_pooled_connections_never_see_each_other()
    {
        var choice = await WithSomebodyInEachSiteAsync();
        // A pooled connection that is not reset still has the previous user's setting.
        foreach (var hasty in (bool[])[false, true])
        {
            NpgsqlConnectionStringBuilder pooled = new(choice.Connection)
            {
                Pooling = true,
                MaxPoolSize = 3,
                NoResetOnClose = hasty,
            };
            var strays = await Task.WhenAll(
                Enumerable
                    .Range(0, 4)
                    .Select(async first =>
                    {
                        var wrong = 0;
                        for (var turn = 0; turn < Turns / 8; turn++)
                        {
                            var site = (first + turn) % 2 == 0 ? Here : There;
                            await using var db = Open(choice with { Connection = pooled.ToString() }, site);
                            if (await SitesSeenAsync(db) is not [var seen] || seen != site)
                                wrong++;
                        }

                        return wrong;
                    })
            );

            Assert.Equal(0, strays.Sum());
            Assert.Equal(hasty, await KeepsWhatWasSaidAsync(pooled.ToString()));
            NpgsqlConnection.ClearPool(new(pooled.ToString()));
        }
    }

    private static async Task<bool> KeepsWhatWasSaidAsync(string pooled)
    {
        await using NpgsqlConnection raw = new(pooled);
        await raw.OpenAsync();
        return await new NpgsqlCommand("SELECT count(*) FROM \"People\"", raw).ExecuteScalarAsync() is > 0L;
    }

    private static IQueryable<Person> Everybody(PortalDbContext db) => db.People.IgnoreQueryFilters([Conventions.SiteFilter]);

    private static Task<List<long>> SitesSeenAsync(PortalDbContext db) =>
        Everybody(db).Select(person => person.SiteId).Order().ToListAsync();

    private static Task<int> RenameAsync(PortalDbContext db, long site) =>
        Everybody(db)
            .Where(person => person.SiteId == site)
            .ExecuteUpdateAsync(set => set.SetProperty(person => person.Version, person => person.Version + 1));

    private static PortalDbContext Open(StoreChoice choice, params long[] sites)
    {
        var db = choice.Open(Engines.Clock);
        db.ActFor(Life.Coordinator, SiteScope.Of(sites));
        return db;
    }

    private async Task<StoreChoice> WithSomebodyInEachSiteAsync()
    {
        var choice = await engines.WithTwoLoginsAsync(await engines.MigratedAsync(Engine.Postgres));
        Life life = new(choice);
        await life.RegisterAsync("9990000018", Here);
        await life.RegisterAsync("9990000026", There);
        return choice;
    }
}
