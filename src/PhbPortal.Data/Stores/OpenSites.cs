using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore.Diagnostics;
using PhbPortal.Data.Queries;

namespace PhbPortal.Data.Stores;

/// <summary>
/// Tells PostgreSQL which sites are open to the context, before its first command on a connection and whenever that changes, so that a
/// pooled connection never keeps an earlier user's sites. A query that ignores the site filter by name runs with every site open; no other
/// does.
/// </summary>
internal sealed class OpenSites : DbCommandInterceptor, IDbConnectionInterceptor, IDbTransactionInterceptor
{
    private static readonly ConditionalWeakTable<DbConnection, Said> Told = [];

    public override InterceptionResult<DbDataReader> ReaderExecuting(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<DbDataReader> result
    )
    {
        Tell(command, eventData);
        return result;
    }

    public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result)
    {
        Tell(command, eventData);
        return result;
    }

    public override InterceptionResult<object> ScalarExecuting(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<object> result
    )
    {
        Tell(command, eventData);
        return result;
    }

    public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default
    )
    {
        await TellAsync(command, eventData, cancellationToken);
        return result;
    }

    public override async ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default
    )
    {
        await TellAsync(command, eventData, cancellationToken);
        return result;
    }

    public override async ValueTask<InterceptionResult<object>> ScalarExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<object> result,
        CancellationToken cancellationToken = default
    )
    {
        await TellAsync(command, eventData, cancellationToken);
        return result;
    }

    // Nothing is known about a connection from the pool.
    public void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Told.Remove(connection);

    public Task ConnectionOpenedAsync(
        DbConnection connection,
        ConnectionEndEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        Told.Remove(connection);
        return Task.CompletedTask;
    }

    // A setting made after a savepoint is rolled back with it.
    public void RolledBackToSavepoint(DbTransaction transaction, TransactionEventData eventData) => Forget(transaction);

    public Task RolledBackToSavepointAsync(
        DbTransaction transaction,
        TransactionEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        Forget(transaction);
        return Task.CompletedTask;
    }

    private static void Forget(DbTransaction transaction)
    {
        if (transaction.Connection is { } connection)
            Told.Remove(connection);
    }

    private static void Tell(DbCommand command, CommandEventData asked)
    {
        if (Telling(command, asked) is not { } telling)
            return;
        using (telling)
            telling.ExecuteNonQuery();
        Told.AddOrUpdate(command.Connection!, new(SitesOf(command, asked)!, command.Transaction));
    }

    private static async Task TellAsync(DbCommand command, CommandEventData asked, CancellationToken cancellationToken)
    {
        if (Telling(command, asked) is not { } telling)
            return;
        await using (telling)
            await telling.ExecuteNonQueryAsync(cancellationToken);
        Told.AddOrUpdate(command.Connection!, new(SitesOf(command, asked)!, command.Transaction));
    }

    /// <summary>
    /// The command that sets the open sites; null if they are already set. A setting made inside a transaction ends with it, so that a
    /// rollback cannot silently restore an earlier, wider one; a setting made in another transaction is not relied on.
    /// </summary>
    private static DbCommand? Telling(DbCommand command, CommandEventData asked)
    {
        if (
            SitesOf(command, asked) is not { } sites
            || (Told.TryGetValue(command.Connection!, out var said) && said.Sites == sites && said.In == command.Transaction)
        )
            return null;
        var telling = command.Connection!.CreateCommand();
        telling.Transaction = command.Transaction;
#pragma warning disable CA2100, S2077 // Made of numbers and brackets.
        telling.CommandText = $"SET {(command.Transaction is null ? "" : "LOCAL ")}{RowSecurity.Setting} = '{sites}'";
#pragma warning restore CA2100, S2077
        return telling;
    }

    private static string? SitesOf(DbCommand command, CommandEventData asked) =>
        asked.Context is not PortalDbContext store ? null
        : AcrossSites.IsLifted(command.CommandText) ? SiteScope.Everywhere.Ranges
        : store.Scope.Ranges;

    /// <param name="In">The transaction it ends with.</param>
    private sealed record Said(string Sites, DbTransaction? In);
}
