using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace PhbPortal.Data.Stores;

/// <summary>
/// Settings that SQLite does not keep between connections: wait for another writer instead of failing, and report a commit only when it is
/// on disk. (WAL is stored in the file; the driver starts transactions as writers, BEGIN IMMEDIATE, by default.)
/// </summary>
internal sealed class SqliteHabits : DbConnectionInterceptor
{
    private const string Habits = "PRAGMA busy_timeout = 5000; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Habits;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(
        DbConnection connection,
        ConnectionEndEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Habits;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
