using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace PhbPortal.Data.Stores;

/// <summary>
/// What SQLite forgets from one connection to the next: wait for another writer instead of failing, and be on the disk before
/// saying so. (WAL is kept in the file; transactions start as writers, BEGIN IMMEDIATE, by the driver's own default.)
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
