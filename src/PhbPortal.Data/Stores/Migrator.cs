using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace PhbPortal.Data.Stores;

/// <param name="Applied">The migrations that were run, oldest first; empty when the database was current.</param>
/// <param name="Protected">The tables that now refuse changes.</param>
/// <param name="Login">The login of requests, which now has its rights and no others; none where the owner's serves for both.</param>
public sealed record MigrationReport(IReadOnlyList<string> Applied, IReadOnlyList<string> Protected, string? Login);

/// <summary>Brings a database to this version's shape, over the owner's connection where one is set.</summary>
public sealed class Migrator(StoreChoice choice, [FromKeyedServices(StoreRegistration.ProductClock)] TimeProvider clock)
{
    /// <exception cref="LaterBuildException">A later build has changed the database.</exception>
    public async Task<MigrationReport> RunAsync(CancellationToken cancellationToken = default)
    {
        await using var store = choice.OpenAsOwner(clock);
        var pending = await PendingAsync(store, cancellationToken);
        // Asked even for nothing, it would compare the whole model with the last migration first, which a test does before a release.
        if (pending.Count > 0)
            await store.Database.MigrateAsync(cancellationToken);
        var guarded = await AppendOnly.ApplyAsync(store, cancellationToken);
        await RowSecurity.ApplyAsync(store, cancellationToken);
        if (choice.RequestsLogin is { } login)
            await RequestsLogin.GrantAsync(store, login, cancellationToken);
        return new(pending, guarded, choice.RequestsLogin);
    }

    /// <summary>What the login of requests may do beyond its rights, in words.</summary>
    public async Task<IReadOnlyList<string>> TooMuchAsync(CancellationToken cancellationToken = default)
    {
        await using var store = choice.Open(clock);
        var gaps = await RowSecurity.MissingAsync(store, cancellationToken);
        return [.. await RequestsLogin.TooMuchAsync(store, cancellationToken), .. gaps.Select(table => $"read {table} of every site")];
    }

    /// <summary>The migrations of this build that the database has not had.</summary>
    /// <exception cref="LaterBuildException">A later build has changed the database.</exception>
    public async Task<IReadOnlyList<string>> PendingAsync(CancellationToken cancellationToken = default)
    {
        // As requests do: a portal that serves need not know the owner's connection.
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
/// The database has had a migration that this build does not know: what a later build keeps would be missing from each row written here.
/// </summary>
public sealed class LaterBuildException(string migration)
    : Exception(
        $"The database has the shape of a later build: {migration} is not known here. Start that build, or restore the copy made before it."
    );
