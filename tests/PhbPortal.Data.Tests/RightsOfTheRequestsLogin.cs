using Microsoft.EntityFrameworkCore;
using Npgsql;
using PhbPortal.Data.Stores;
using PhbPortal.Data.Tests.Databases;
using PhbPortal.Data.Tests.Samples;

namespace PhbPortal.Data.Tests;

/// <summary>The login's rights alone refuse what it may not do, before any trigger runs. Covers goal A22 on PostgreSQL.</summary>
[Collection(EngineCollection.Name)]
[Asvs("13.2.2")]
public sealed class RightsOfTheRequestsLogin(Engines engines)
{
    private static readonly string[] OnEachTable =
    [
        "UPDATE {0} SET \"Id\" = \"Id\"",
        "DELETE FROM {0}",
        "TRUNCATE {0} CASCADE",
        "INSERT INTO {0} SELECT * FROM {0} ON CONFLICT (\"Id\") DO UPDATE SET \"Id\" = excluded.\"Id\"",
        "MERGE INTO {0} t USING (SELECT 1) s ON true WHEN MATCHED THEN DELETE",
        "SELECT 1 FROM {0} FOR UPDATE",
        "ALTER TABLE {0} DISABLE TRIGGER ALL",
        "ALTER TABLE {0} DISABLE ROW LEVEL SECURITY",
        "ALTER TABLE {0} ADD COLUMN extra text",
        "ALTER TABLE {0} OWNER TO CURRENT_USER",
        "CREATE TRIGGER silent BEFORE INSERT ON {0} FOR EACH ROW EXECUTE FUNCTION refuse_change()",
        "CREATE RULE silent AS ON INSERT TO {0} DO INSTEAD NOTHING",
        "DROP TABLE {0} CASCADE",
    ];

    private static readonly string[] OnTheDatabase =
    [
        "SET session_replication_role = 'replica'",
        "CREATE TABLE extra (id int)",
        "CREATE TEMPORARY TABLE \"Postings\" (id int)",
        "CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$",
        "DROP FUNCTION refuse_change() CASCADE",
        "DELETE FROM \"__EFMigrationsHistory\"",
        "CREATE ROLE another",
    ];

    [SkippableFact]
    public async Task It_may_not_change_history()
    {
        var choice = await engines.WithTwoLoginsAsync(await engines.MigratedAsync(Engine.Postgres));
        foreach (var table in AppendOnly.Tables)
        {
            foreach (var statement in OnEachTable)
                Assert.Equal(
                    (statement, table, PostgresErrorCodes.InsufficientPrivilege),
                    (statement, table, await CodeOfAsync(choice.Connection, string.Format(null, statement, $"\"{table}\"")))
                );
        }

        foreach (var statement in OnTheDatabase)
            Assert.Equal(
                (statement, PostgresErrorCodes.InsufficientPrivilege),
                (statement, await CodeOfAsync(choice.Connection, statement))
            );
    }

    [SkippableFact]
    public async Task The_owner_may_change_history_so_the_test_above_can_fail()
    {
        var choice = await engines.MigratedAsync(Engine.Postgres);

        foreach (var statement in OnEachTable.Except([OnEachTable[2], OnEachTable[^1]]))
            Assert.Equal(
                (statement, ""),
                (statement, await CodeOfAsync(choice.Connection, string.Format(null, statement, "\"Transfers\"")))
            );
    }

    [SkippableFact]
    public async Task It_may_do_everything_the_portal_does_with_a_case()
    {
        var choice = await engines.WithTwoLoginsAsync(await engines.MigratedAsync(Engine.Postgres));

        await Life.WholeAsync(choice);

        await using var db = choice.Open(Engines.Clock);
        db.ActFor(Domain.People.Actor.Portal, SiteScope.Everywhere);
        Assert.True(await Verification.RunAsync(db, [], TextWriter.Null));
    }

    [SkippableFact]
    public async Task An_excess_right_is_reported_and_revoked_by_the_next_migration()
    {
        var choice = await engines.WithTwoLoginsAsync(await engines.MigratedAsync(Engine.Postgres));
        Migrator migrator = new(choice, Engines.Clock);
        Assert.Empty(await migrator.TooMuchAsync());

        var login = new NpgsqlConnectionStringBuilder(choice.Connection).Username;
        Assert.Equal("", await CodeOfAsync(choice.OwnerConnection, $"GRANT UPDATE (\"UserName\") ON \"AuditEntries\" TO {login}"));
        Assert.Equal(["change AuditEntries"], await migrator.TooMuchAsync());
        Assert.Equal("", await CodeOfAsync(choice.OwnerConnection, $"GRANT CREATE ON SCHEMA public TO {login}"));
        Assert.Equal(["change AuditEntries", "make tables"], await migrator.TooMuchAsync());

        await using (var owned = choice.OpenAsOwner(Engines.Clock))
            await owned.Database.ExecuteSqlRawAsync("ALTER TABLE \"People\" DISABLE ROW LEVEL SECURITY");
        Assert.Equal(["change AuditEntries", "make tables", "read People of every site"], await migrator.TooMuchAsync());

        await migrator.RunAsync();
        Assert.Empty(await migrator.TooMuchAsync());
        var owners = await new Migrator(choice with { Connection = choice.OwnerConnection }, Engines.Clock).TooMuchAsync();
        Assert.Contains("change Postings", owners);
        Assert.Contains("take down the wall of People", owners);
    }

    [SkippableFact]
    public async Task A_missing_login_ends_the_migration()
    {
        var owned = await engines.MigratedAsync(Engine.Postgres);
        StoreChoice two = owned with
        {
            Connection = new NpgsqlConnectionStringBuilder(owned.Connection) { Username = "nobody's \"login\"" }.ToString(),
        };

        var refusal = await Assert.ThrowsAsync<PostgresException>(() => new Migrator(two, Engines.Clock).RunAsync());

        Assert.Equal(PostgresErrorCodes.UndefinedObject, refusal.SqlState);
    }

    [Fact]
    public void On_SQL_Server_it_is_granted_the_same_and_denied_the_rest()
    {
        StoreChoice choice = new(
            Engine.SqlServer,
            "Server=localhost;User ID=portal;Password=x",
            "Server=localhost;User ID=owner;Password=x"
        );
        using var store = choice.OpenAsOwner(Engines.Clock);

        var rights = RequestsLogin.Granting(store, choice.RequestsLogin!);

        foreach (var table in store.Model.GetRelationalModel().Tables.Select(table => table.Name))
        {
            var history = AppendOnly.Tables.Contains(table);
            Assert.Contains(
                $"GRANT {(history ? "SELECT, INSERT" : "SELECT, INSERT, UPDATE, DELETE")} ON OBJECT::[{table}] TO [portal]",
                rights
            );
            Assert.Equal(history, rights.Contains($"DENY UPDATE, DELETE, ALTER ON OBJECT::[{table}] TO [portal]"));
        }
    }

    [Theory]
    [InlineData(Engine.Postgres, "Host=x;Username=portal", "Host=x;Username=owner", "portal")]
    [InlineData(Engine.Postgres, "Host=x;Username=one", "Host=x;Username=one", null)]
    [InlineData(Engine.SqlServer, "Server=x;User ID=portal", "Server=x;User ID=owner", "portal")]
    [InlineData(Engine.SqlServer, "Server=x;Integrated Security=true", "Server=x;User ID=owner", null)]
    [InlineData(Engine.Sqlite, "Data Source=x", "Data Source=y", null)]
    public void It_is_the_login_configured_for_requests(Engine engine, string portal, string owner, string? login) =>
        Assert.Equal(login, new StoreChoice(engine, portal, owner).RequestsLogin);

    private static async Task<string> CodeOfAsync(string connection, string statement)
    {
        await using NpgsqlConnection open = new(connection);
        await open.OpenAsync();
        await using var whole = await open.BeginTransactionAsync();
        await using NpgsqlCommand command = new(statement, open);
        try
        {
            await command.ExecuteNonQueryAsync();
            if (statement.StartsWith("GRANT", StringComparison.Ordinal))
                await whole.CommitAsync();
            return "";
        }
        catch (PostgresException refused)
        {
            return refused.SqlState;
        }
    }
}
