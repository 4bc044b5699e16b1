using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace PhbPortal.Data.Stores;

/// <param name="Applied">The migrations that were run, oldest first; empty when the database was current.</param>
/// <param name="Protected">The tables that now refuse changes.</param>
public sealed record MigrationReport(IReadOnlyList<string> Applied, IReadOnlyList<string> Protected);

/// <summary>Brings a database to this version's shape, over the owner's connection where one is set.</summary>
public sealed class Migrator(StoreChoice choice, [FromKeyedServices(StoreRegistration.ProductClock)] TimeProvider clock)
{
    public async Task<MigrationReport> RunAsync(CancellationToken cancellation = default)
    {
        await using var store = choice.OpenAsOwner(clock);
        var pending = (await store.Database.GetPendingMigrationsAsync(cancellation)).ToList();
        await store.Database.MigrateAsync(cancellation);
        return new(pending, await AppendOnly.ApplyAsync(store, cancellation));
    }

    public async Task<IReadOnlyList<string>> PendingAsync(CancellationToken cancellation = default)
    {
        await using var store = choice.OpenAsOwner(clock);
        return [.. await store.Database.GetPendingMigrationsAsync(cancellation)];
    }
}
