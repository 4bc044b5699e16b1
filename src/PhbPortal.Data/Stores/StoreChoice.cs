using System.Diagnostics;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Npgsql;
using PhbPortal.Data.Accounts;

namespace PhbPortal.Data.Stores;

public enum Engine
{
    Sqlite,
    SqlServer,
    Postgres,
}

/// <summary>Which engine stores the portal's records, and how to connect.</summary>
/// <param name="Connection">For requests.</param>
/// <param name="OwnerConnection">For migrations: the same, or an account that may change tables when the one for requests may not.</param>
public sealed record StoreChoice(Engine Engine, string Connection, string OwnerConnection)
{
    private const string DefaultFolder = "data";
    private const string FileName = "portal.db";

    private static readonly SqliteHabits SqliteHabits = new();
    private static readonly OpenSites OpenSites = new();

    /// <summary>The login that requests use, if the owner has a different one and both are named.</summary>
    public string? RequestsLogin =>
        LoginOf(Connection) is { Length: > 0 } login && LoginOf(OwnerConnection) is { Length: > 0 } owner && login != owner ? login : null;

    /// <param name="contentRoot">The base of a relative Storage:Folder.</param>
    /// <exception cref="StorageSettingException">A setting is missing or has an unknown value.</exception>
    public static StoreChoice From(IConfiguration configuration, string contentRoot)
    {
        var engine = EngineOf(configuration["Storage:Engine"]);
        var portal = configuration.GetConnectionString("Portal");
        if (string.IsNullOrWhiteSpace(portal))
        {
            portal =
                engine == Engine.Sqlite
                    ? SqliteFile(FolderOf(configuration, contentRoot))
                    : throw new StorageSettingException(
                        $"Storage:Engine is {engine}, so ConnectionStrings:Portal must say how to reach the database. It is empty."
                    );
        }

        var owner = configuration.GetConnectionString("PortalOwner");
        return new(engine, portal, string.IsNullOrWhiteSpace(owner) ? portal : owner);
    }

    /// <summary>The folder for the SQLite file and the logs.</summary>
    public static string FolderOf(IConfiguration configuration, string contentRoot) =>
        Path.GetFullPath(configuration["Storage:Folder"] is { Length: > 0 } folder ? folder : DefaultFolder, Path.GetFullPath(contentRoot));

    /// <exception cref="StorageSettingException">The folder cannot be created.</exception>
    public static string SqliteFile(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new StorageSettingException($"Storage:Folder is {folder}, which cannot be made: {failure.Message}");
        }

        return new SqliteConnectionStringBuilder { DataSource = Path.Combine(folder, FileName), ForeignKeys = true }.ToString();
    }

    /// <summary>A context outside any request, for migrations; the caller disposes of it.</summary>
    public PortalDbContext OpenAsOwner(TimeProvider clock) => (this with { Connection = OwnerConnection }).Open(clock);

    /// <summary>A context outside any request, for commands; the caller disposes of it.</summary>
    public PortalDbContext Open(TimeProvider clock) =>
        Engine switch
        {
            Engine.Sqlite => new SqliteStore(OptionsOf<SqliteStore>(), clock),
            Engine.SqlServer => new SqlServerStore(OptionsOf<SqlServerStore>(), clock),
            Engine.Postgres => new PostgresStore(OptionsOf<PostgresStore>(), clock),
            _ => throw new UnreachableException($"Nothing is said of {Engine}."),
        };

    public DbContextOptions<TStore> OptionsOf<TStore>()
        where TStore : PortalDbContext
    {
        var options = new DbContextOptionsBuilder<TStore>().UseApplicationServiceProvider(IdentitySchema.Services);
        Configure(options);
        return options.Options;
    }

    public void Configure(DbContextOptionsBuilder options)
    {
        _ = Engine switch
        {
            Engine.Sqlite => options.UseSqlite(Connection).AddInterceptors(SqliteHabits),
            Engine.SqlServer => options.UseSqlServer(Connection),
            Engine.Postgres => options.UseNpgsql(Connection).AddInterceptors(OpenSites),
            _ => throw new UnreachableException($"Nothing is said of {Engine}."),
        };
    }

    private string? LoginOf(string connection) =>
        Engine switch
        {
            Engine.SqlServer => new SqlConnectionStringBuilder(connection).UserID,
            Engine.Postgres => new NpgsqlConnectionStringBuilder(connection).Username,
            Engine.Sqlite => null,
            _ => throw new UnreachableException($"Nothing is said of {Engine}."),
        };

    private static Engine EngineOf(string? setting)
    {
        if (string.IsNullOrWhiteSpace(setting))
            return Engine.Sqlite;
        return Enum.TryParse<Engine>(setting, ignoreCase: true, out var engine) && Enum.IsDefined(engine) && !char.IsAsciiDigit(setting[0])
            ? engine
            : throw new StorageSettingException($"Storage:Engine is '{setting}'. Known are Sqlite, SqlServer and Postgres.");
    }
}

public sealed class StorageSettingException(string message) : Exception(message);

public static class StoreRegistration
{
    /// <summary>
    /// The key of the clock that moments are recorded by; in a demonstration it is not the real one. If it is not registered, the real
    /// clock is used.
    /// </summary>
    public const string ProductClock = "product";

    /// <summary>
    /// Registers the chosen engine as <see cref="PortalDbContext"/>, one per request, and the <see cref="StoreChoice"/> itself.
    /// </summary>
    public static IServiceCollection AddPortalStore(this IServiceCollection services, IConfiguration configuration, string contentRoot)
    {
        var choice = StoreChoice.From(configuration, contentRoot);
        services.AddSingleton(choice);
        services.AddSingleton<Migrator>();
        services.TryAddKeyedSingleton(ProductClock, TimeProvider.System);
        services.AddIdentitySchema();
        return choice.Engine switch
        {
            Engine.Sqlite => services.AddDbContext<PortalDbContext, SqliteStore>(choice.Configure),
            Engine.SqlServer => services.AddDbContext<PortalDbContext, SqlServerStore>(choice.Configure),
            Engine.Postgres => services.AddDbContext<PortalDbContext, PostgresStore>(choice.Configure),
            _ => throw new UnreachableException($"Nothing is said of {choice.Engine}."),
        };
    }
}
