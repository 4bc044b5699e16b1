using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace PhbPortal.Data.Stores;

/// <param name="Applied">The migrations that were applied, oldest first; empty when the database was current.</param>
/// <param name="Protected">The tables that now refuse changes.</param>
/// <param name="Login">The login of requests, which now has exactly its rights; null if the owner's login serves requests too.</param>
public sealed record MigrationReport(IReadOnlyList<string> Applied, IReadOnlyList<string> Protected, string? Login);

/// <summary>Migrates a database to this version, over the owner's connection if one is configured.</summary>
public sealed class Migrator(StoreChoice choice, [FromKeyedServices(StoreRegistration.ProductClock)] TimeProvider clock)
{
    /// <exception cref="LaterBuildException">A later build has changed the database.</exception>
    public async Task<MigrationReport> RunAsync(CancellationToken cancellationToken = default)
    {
        await using var store = choice.OpenAsOwner(clock);
        var pending = await PendingAsync(store, cancellationToken);
        // Even with nothing to do, EF Core would first compare the whole model with the last migration, which a test does before a
        // release.
        if (pending.Count > 0)
            await store.Database.MigrateAsync(cancellationToken);
        await NameKeys.RewriteAsync(store, cancellationToken);
        var guarded = await AppendOnly.ApplyAsync(store, cancellationToken);
        await RowSecurity.ApplyAsync(store, cancellationToken);
        if (choice.RequestsLogin is { } login)
            await RequestsLogin.GrantAsync(store, login, cancellationToken);
        return new(pending, guarded, choice.RequestsLogin);
    }

    /// <summary>The rights of the requests' login beyond those it needs, in words.</summary>
    public async Task<IReadOnlyList<string>> TooMuchAsync(CancellationToken cancellationToken = default)
    {
        await using var store = choice.Open(clock);
        var gaps = await RowSecurity.MissingAsync(store, cancellationToken);
        return [.. await RequestsLogin.TooMuchAsync(store, cancellationToken), .. gaps.Select(table => $"read {table} of every site")];
    }

    /// <summary>The migrations of this build that have not been applied to the database.</summary>
    /// <exception cref="LaterBuildException">A later build has changed the database.</exception>
    public async Task<IReadOnlyList<string>> PendingAsync(CancellationToken cancellationToken = default)
    {
        // Uses the connection of requests: a running portal need not know the owner's.
        await using var store = choice.Open(clock);
        return await PendingAsync(store, cancellationToken);
    }

    private static async Task<IReadOnlyList<string>> PendingAsync(PortalDbContext store, CancellationToken cancellationToken)
    {
        var (known, applied) = (
            store.Database.GetMigrations().ToList(),
            (await store.Database.GetAppliedMigrationsAsync(cancellationToken)).ToList()
        );
        return applied.Except(known, StringComparer.Ordinal).LastOrDefault() is { } later
            ? throw new LaterBuildException(later)
            : known.Except(applied, StringComparer.Ordinal).ToList();
    }
}

/// <summary>
/// The database has a migration that this build does not know: rows written here would lack what the later build stores.
/// </summary>
public sealed class LaterBuildException(string migration)
    : Exception(
        $"The database has the shape of a later build: {migration} is not known here. Start that build, or restore the copy made before it."
    );
