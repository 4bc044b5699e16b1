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
    private static readonly ConditionalWeakTable<DbConnection, SentSites> Sent = [];

    public override InterceptionResult<DbDataReader> ReaderExecuting(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<DbDataReader> result
    )
    {
        SetSites(command, eventData);
        return result;
    }

    public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result)
    {
        SetSites(command, eventData);
        return result;
    }

    public override InterceptionResult<object> ScalarExecuting(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<object> result
    )
    {
        SetSites(command, eventData);
        return result;
    }

    public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default
    )
    {
        await SetSitesAsync(command, eventData, cancellationToken);
        return result;
    }

    public override async ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default
    )
    {
        await SetSitesAsync(command, eventData, cancellationToken);
        return result;
    }

    public override async ValueTask<InterceptionResult<object>> ScalarExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<object> result,
        CancellationToken cancellationToken = default
    )
    {
        await SetSitesAsync(command, eventData, cancellationToken);
        return result;
    }

    // Nothing is known about a connection from the pool.
    public void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Sent.Remove(connection);

    public Task ConnectionOpenedAsync(
        DbConnection connection,
        ConnectionEndEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        Sent.Remove(connection);
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
            Sent.Remove(connection);
    }

    private static void SetSites(DbCommand command, CommandEventData asked)
    {
        if (SettingCommand(command, asked) is not { } setting)
            return;
        using (setting)
            setting.ExecuteNonQuery();
        Sent.AddOrUpdate(command.Connection!, new(SitesOf(command, asked)!, command.Transaction));
    }

    private static async Task SetSitesAsync(DbCommand command, CommandEventData asked, CancellationToken cancellationToken)
    {
        if (SettingCommand(command, asked) is not { } setting)
            return;
        await using (setting)
            await setting.ExecuteNonQueryAsync(cancellationToken);
        Sent.AddOrUpdate(command.Connection!, new(SitesOf(command, asked)!, command.Transaction));
    }

    /// <summary>
    /// The command that sets the open sites; null if they are already set. A setting made inside a transaction ends with it, so that a
    /// rollback cannot silently restore an earlier, wider one; a setting made in another transaction is not relied on.
    /// </summary>
    private static DbCommand? SettingCommand(DbCommand command, CommandEventData asked)
    {
        if (
            SitesOf(command, asked) is not { } sites
            || (Sent.TryGetValue(command.Connection!, out var sent) && sent.Sites == sites && sent.In == command.Transaction)
        )
            return null;
        var setting = command.Connection!.CreateCommand();
        setting.Transaction = command.Transaction;
#pragma warning disable CA2100, S2077 // Made of numbers and brackets.
        setting.CommandText = $"SET {(command.Transaction is null ? "" : "LOCAL ")}{RowSecurity.Setting} = '{sites}'";
#pragma warning restore CA2100, S2077
        return setting;
    }

    private static string? SitesOf(DbCommand command, CommandEventData asked) =>
        asked.Context is not PortalDbContext store ? null
        : AcrossSites.IsLifted(command.CommandText) ? SiteScope.Everywhere.Ranges
        : store.Scope.Ranges;

    /// <param name="In">The transaction it ends with.</param>
    private sealed record SentSites(string Sites, DbTransaction? In);
}
