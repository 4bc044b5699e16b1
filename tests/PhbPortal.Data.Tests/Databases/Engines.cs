using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Npgsql;
using PhbPortal.Data.Stores;

namespace PhbPortal.Data.Tests.Databases;

/// <summary>
/// Every engine that the portal supports. A test with this data runs on each available engine and is skipped on the others.
/// </summary>
public sealed class EveryEngine : TheoryData<Engine>
{
    public EveryEngine() => AddRange(Enum.GetValues<Engine>());
}

/// <summary>
/// Creates empty and migrated databases. SQLite is always available. PostgreSQL is PHB_TEST_POSTGRES (a connection string whose account
/// may create databases) or a cluster started here; in CI it is required. SQL Server is PHB_TEST_SQLSERVER.
/// </summary>
public sealed class Engines : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("phb-data-tests-").FullName;
    private readonly Dictionary<(Engine Engine, string Shape), StoreChoice> templates = [];
    private readonly Lazy<PostgresCluster?> cluster = new(StartCluster);
    private readonly List<Action> leftovers = [];
    private int made;
    private bool hasLogin;

    public static TimeProvider Clock => TimeProvider.System;

    /// <summary>A database without any tables.</summary>
    public StoreChoice Empty(Engine engine)
    {
        var server = Server(engine);
        var name = $"phb_{Environment.ProcessId}_{++made}";
        if (engine == Engine.Sqlite)
            return Choice(engine, StoreChoice.SqliteFile(Path.Combine(folder, name)));
        Make(engine, server, name, "");
        return Choice(engine, WithDatabase(engine, server, name));
    }

    /// <summary>A database with this version's tables and no rows.</summary>
    public Task<StoreChoice> MigratedAsync(Engine engine) =>
        ShapedAsync(engine, "migrated", choice => new Migrator(choice, Clock).RunAsync());

    /// <summary>
    /// A database prepared by <paramref name="make"/>. It is prepared once; later ones are copies, if the engine can copy.
    /// </summary>
    public async Task<StoreChoice> ShapedAsync(Engine engine, string shape, Func<StoreChoice, Task> make)
    {
        if (!templates.TryGetValue((engine, shape), out var template))
        {
            template = Empty(engine);
            await make(template);
            if (engine == Engine.SqlServer)
                return template;
            templates[(engine, shape)] = template;
        }

        return Copy(template);
    }

    /// <summary>The same PostgreSQL database, migrated by its owner and used by a login with the rights of requests.</summary>
    public async Task<StoreChoice> WithTwoLoginsAsync(StoreChoice owned)
    {
        var (name, password) = ($"phb_requests_{Environment.ProcessId}", "only in tests");
        if (!hasLogin)
            Run(Engine.Postgres, owned.OwnerConnection, $"CREATE ROLE {name} LOGIN PASSWORD '{password}'");
        hasLogin = true;
        StoreChoice two = owned with
        {
            Connection = new NpgsqlConnectionStringBuilder(owned.Connection) { Username = name, Password = password }.ToString(),
        };
        await new Migrator(two, Clock).RunAsync();
        return two;
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        SqlConnection.ClearAllPools();
        NpgsqlConnection.ClearAllPools();
        foreach (var clear in leftovers)
            clear();
        if (hasLogin)
            Run(Engine.Postgres, Server(Engine.Postgres), $"DROP ROLE phb_requests_{Environment.ProcessId}");
        if (cluster is { IsValueCreated: true, Value: { } started })
            started.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private static StoreChoice Choice(Engine engine, string connection) => new(engine, connection, connection);

    private StoreChoice Copy(StoreChoice template)
    {
        if (template.Engine == Engine.Sqlite)
        {
            var copy = Empty(Engine.Sqlite);
            using var from = new SqliteConnection(template.Connection);
            using var to = new SqliteConnection(copy.Connection);
            from.Open();
            to.Open();
            from.BackupDatabase(to);
            return copy;
        }

        var name = $"phb_{Environment.ProcessId}_{++made}";
        Make(
            template.Engine,
            Server(template.Engine),
            name,
            $" TEMPLATE {new NpgsqlConnectionStringBuilder(template.Connection).Database}"
        );
        return Choice(template.Engine, WithDatabase(template.Engine, template.Connection, name));
    }

    private void Make(Engine engine, string server, string name, string how)
    {
        Run(engine, server, $"CREATE DATABASE {name}{how}");
        leftovers.Add(() => Run(engine, server, $"DROP DATABASE {name}"));
    }

    private string Server(Engine engine)
    {
        var given = engine switch
        {
            Engine.Sqlite => "",
            Engine.SqlServer => Environment.GetEnvironmentVariable("PHB_TEST_SQLSERVER"),
            _ => Environment.GetEnvironmentVariable("PHB_TEST_POSTGRES") is { Length: > 0 } server ? server : cluster.Value?.Connection,
        };
        Skip.If(given is null && !(engine == Engine.Postgres && IsCi()), $"No {engine} is at hand.");
        return given ?? throw new InvalidOperationException("CI must test on PostgreSQL: give PHB_TEST_POSTGRES or install it.");
    }

    private static bool IsCi() => string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase);

    private static PostgresCluster? StartCluster() =>
        PostgresCluster.FindPrograms() is { } programs ? PostgresCluster.Start(programs) : null;

    private static string WithDatabase(Engine engine, string connection, string name) =>
        engine == Engine.SqlServer
            ? new SqlConnectionStringBuilder(connection) { InitialCatalog = name }.ToString()
            : new NpgsqlConnectionStringBuilder(connection) { Database = name, Pooling = false }.ToString();

    private static void Run(Engine engine, string connection, string sql)
    {
        using System.Data.Common.DbConnection open =
            engine == Engine.SqlServer ? new SqlConnection(connection) : new NpgsqlConnection(connection);
        open.Open();
        using var command = open.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}

[CollectionDefinition(Name)]
public sealed class EngineCollection : ICollectionFixture<Engines>
{
    public const string Name = "Engines";
}
