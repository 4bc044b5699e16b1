using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using PhbPortal.Data.Stores;
using PhbPortal.Data.Tests.Databases;

namespace PhbPortal.Data.Tests;

[Collection(EngineCollection.Name)]
public sealed class MigrationsAreCurrent(Engines engines)
{
    [Theory]
    [InlineData(Engine.Sqlite, "Data Source=:memory:")]
    [InlineData(Engine.SqlServer, "Server=localhost")]
    [InlineData(Engine.Postgres, "Host=localhost")]
    public void The_model_has_no_change_without_a_migration(Engine engine, string connection)
    {
        using var store = new StoreChoice(engine, connection, connection).Open(Engines.Clock);

        Assert.False(store.Database.HasPendingModelChanges(), "Add a migration for each engine: docs/feature.md says how.");
    }

    [SkippableTheory, ClassData(typeof(EveryEngine))]
    public async Task An_empty_database_is_migrated_and_a_second_run_does_nothing(Engine engine)
    {
        var migrator = new Migrator(engines.Empty(engine), Engines.Clock);

        Assert.NotEmpty(await migrator.PendingAsync());
        var first = await migrator.RunAsync();
        var second = await migrator.RunAsync();

        Assert.NotEmpty(first.Applied);
        Assert.Empty(second.Applied);
        Assert.Contains("AuditEntries", second.Protected);
        Assert.Empty(await migrator.PendingAsync());
    }

    [Fact]
    public void The_script_for_SQL_Server_creates_every_table()
    {
        using var store = new StoreChoice(Engine.SqlServer, "Server=localhost", "Server=localhost").Open(Engines.Clock);

        var script = store.GetService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent);

        var folder = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "scripts"));
        File.WriteAllText(Path.Combine(folder.FullName, "sqlserver.sql"), script);
        Assert.All(
            store.Model.GetRelationalModel().Tables,
            table => Assert.Contains($"CREATE TABLE [{table.Name}]", script, StringComparison.Ordinal)
        );
        Assert.DoesNotContain("ON DELETE CASCADE", script, StringComparison.Ordinal);
    }
}
