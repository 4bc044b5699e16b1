using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;

namespace PhbPortal.Data.Stores;

/// <summary>
/// What the login of requests may do on engines that have logins: read and write rows, add to append-only tables, and nothing else.
/// Tables, triggers, policies and these rights belong to the owner, who only migrates.
/// </summary>
public static class RequestsLogin
{
    private const string ReadsAndWrites = "SELECT, INSERT, UPDATE, DELETE";
    private const string Adds = "SELECT, INSERT";

    /// <summary>Gives the login exactly its rights, and revokes any others.</summary>
    public static async Task GrantAsync(PortalDbContext store, string login, CancellationToken cancellationToken = default)
    {
        await using var transaction = await store.Database.BeginTransactionAsync(cancellationToken);
        foreach (var statement in Granting(store, login))
        {
#pragma warning disable RS0030 // Rights have no other way in; the text is made of the model's names and the operator's setting.
            await store.Database.ExecuteSqlRawAsync(statement, cancellationToken);
#pragma warning restore RS0030
        }

        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>The rights this login has beyond its own to history and its protection, in words; empty if there are none.</summary>
    public static async Task<IReadOnlyList<string>> TooMuchAsync(PortalDbContext store, CancellationToken cancellationToken = default)
    {
        var history = string.Join(", ", AppendOnlyTable.AllOf(store).Select(table => $"'{table.Name}'"));
        var walled = string.Join(", ", RowSecurity.TablesOf(store).Select(table => $"'{table}'"));
        var question = EngineOf(store) switch
        {
            Engine.Postgres => $"""
                SELECT 'change ' || c.relname AS "Value" FROM pg_class c
                WHERE c.relnamespace = current_schema()::regnamespace AND c.relname IN ({history})
                    AND (has_table_privilege(c.oid, 'UPDATE, DELETE, TRUNCATE, TRIGGER')
                        OR has_any_column_privilege(c.oid, 'UPDATE') OR pg_has_role(c.relowner, 'MEMBER'))
                UNION ALL
                SELECT 'take down the wall of ' || c.relname FROM pg_class c
                WHERE c.relnamespace = current_schema()::regnamespace AND c.relname IN ({walled}) AND pg_has_role(c.relowner, 'MEMBER')
                UNION ALL
                SELECT 'make tables' FROM pg_namespace n
                WHERE n.oid = current_schema()::regnamespace AND has_schema_privilege(n.oid, 'CREATE')
                UNION ALL
                SELECT 'read every site' FROM pg_roles r WHERE r.rolname = current_user AND (r.rolsuper OR r.rolbypassrls)
                """,
            Engine.SqlServer => $"""
                SELECT 'change ' + t.name AS [Value] FROM sys.tables t
                WHERE t.name IN ({history}) AND 1 IN (
                    HAS_PERMS_BY_NAME(QUOTENAME(SCHEMA_NAME(t.schema_id)) + '.' + QUOTENAME(t.name), 'OBJECT', 'UPDATE'),
                    HAS_PERMS_BY_NAME(QUOTENAME(SCHEMA_NAME(t.schema_id)) + '.' + QUOTENAME(t.name), 'OBJECT', 'DELETE'),
                    HAS_PERMS_BY_NAME(QUOTENAME(SCHEMA_NAME(t.schema_id)) + '.' + QUOTENAME(t.name), 'OBJECT', 'ALTER'))
                UNION ALL
                SELECT 'make tables' WHERE HAS_PERMS_BY_NAME(DB_NAME(), 'DATABASE', 'CREATE TABLE') = 1
                """,
            Engine.Sqlite => null,
            _ => throw new UnreachableException($"Nothing is said of {EngineOf(store)}."),
        };
        if (question is null)
            return [];
#pragma warning disable RS0030 // The catalogue of rights is no part of the model.
        return await store.Database.SqlQueryRaw<string>(question).ToListAsync(cancellationToken);
#pragma warning restore RS0030
    }

    /// <summary>The statements that give the login its rights, in order.</summary>
    public static IReadOnlyList<string> Granting(PortalDbContext store, string login)
    {
        var sql = store.GetService<ISqlGenerationHelper>();
        var (user, history) = (
            sql.DelimitIdentifier(login),
            AppendOnlyTable.AllOf(store).Select(table => table.Name).ToHashSet(StringComparer.Ordinal)
        );
        var tables = store.Model.GetRelationalModel().Tables.Select(table => table.Name).Order(StringComparer.Ordinal).ToList();
        return EngineOf(store) switch
        {
            Engine.Postgres =>
            [
                NothingOnPostgres(login),
                .. tables.Select(table =>
                    $"GRANT {(history.Contains(table) ? Adds : ReadsAndWrites)} ON {sql.DelimitIdentifier(table)} TO {user}"
                ),
                $"GRANT SELECT ON {sql.DelimitIdentifier(HistoryRepository.DefaultTableName)} TO {user}",
            ],
            Engine.SqlServer =>
            [
                .. tables.Select(table =>
                    $"GRANT {(history.Contains(table) ? Adds : ReadsAndWrites)} ON OBJECT::{sql.DelimitIdentifier(table)} TO {user}"
                ),
                .. tables
                    .Where(history.Contains)
                    .Select(table => $"DENY UPDATE, DELETE, ALTER ON OBJECT::{sql.DelimitIdentifier(table)} TO {user}"),
                $"GRANT SELECT ON OBJECT::{sql.DelimitIdentifier(HistoryRepository.DefaultTableName)} TO {user}",
            ],
            Engine.Sqlite => [],
            _ => throw new UnreachableException($"Nothing is said of {EngineOf(store)}."),
        };
    }

    // Temporary tables too: one could have the name of a real table and hide it.
    private static string NothingOnPostgres(string login) =>
        $"""
            DO $do$ BEGIN
                EXECUTE format('REVOKE ALL ON ALL TABLES IN SCHEMA %1$I FROM %2$I', current_schema(), {Literal(login)});
                EXECUTE format('REVOKE CREATE ON SCHEMA %1$I FROM PUBLIC, %2$I', current_schema(), {Literal(login)});
                EXECUTE format('GRANT USAGE ON SCHEMA %1$I TO %2$I', current_schema(), {Literal(login)});
                EXECUTE format('REVOKE TEMPORARY ON DATABASE %1$I FROM PUBLIC, %2$I', current_database(), {Literal(login)});
            END $do$
            """;

    private static string Literal(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    private static Engine EngineOf(PortalDbContext store) =>
        store.Database.ProviderName switch
        {
            "Microsoft.EntityFrameworkCore.Sqlite" => Engine.Sqlite,
            "Microsoft.EntityFrameworkCore.SqlServer" => Engine.SqlServer,
            "Npgsql.EntityFrameworkCore.PostgreSQL" => Engine.Postgres,
            var other => throw new NotSupportedException(
                string.Create(CultureInfo.InvariantCulture, $"No rights are written for {other}.")
            ),
        };
}
