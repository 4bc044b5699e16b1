using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace PhbPortal.Data.Stores;

/// <summary>
/// Tables whose rows are written once. The database itself refuses to change or delete them, as far as each engine can: an account that
/// may drop triggers can still bypass this (so migrations may have a separate connection), and SQLite has no accounts. Changes made that
/// way are detected by <c>verify</c>, which recomputes the chains.
/// </summary>
public static class AppendOnly
{
    public static readonly IReadOnlyList<string> Tables =
    [
        "Postings",
        "Transfers",
        "SafeguardCalls",
        "Decisions",
        "DecisionRulings",
        "AuditEntries",
        "AuditSeals",
        "PolicyVersions",
        "StatusChanges",
        "SchemeReviews",
    ];

    /// <summary>Creates or replaces the triggers, and returns the tables that are now protected.</summary>
    public static async Task<IReadOnlyList<string>> ApplyAsync(PortalDbContext store, CancellationToken cancellationToken = default)
    {
        var triggers = TriggersOf(store);
        var tables = AppendOnlyTable.AllOf(store);
        await using var transaction = await store.Database.BeginTransactionAsync(cancellationToken);
        foreach (var statement in tables.SelectMany(triggers.Creating))
        {
#pragma warning disable RS0030 // Triggers have no other way into a database; the text is made of table and column names of the model.
            await store.Database.ExecuteSqlRawAsync(statement, cancellationToken);
#pragma warning restore RS0030
        }

        await transaction.CommitAsync(cancellationToken);
        return [.. tables.Select(table => table.Name)];
    }

    /// <summary>Reads which triggers the database has, and whether the login may see them.</summary>
    public static async Task<TriggerCheck> CheckAsync(PortalDbContext store, CancellationToken cancellationToken = default)
    {
        var triggers = TriggersOf(store);
        var tables = AppendOnlyTable.AllOf(store);
#pragma warning disable RS0030 // The catalogue of triggers is no part of the model; the text is made of table names of the model.
        var found = await store.Database.SqlQueryRaw<string>(triggers.InPlace).ToListAsync(cancellationToken);
        var hidden = triggers.Hidden(tables) is { } question
            ? (await store.Database.SqlQueryRaw<int>(question).ToListAsync(cancellationToken)).Sum()
            : 0;
#pragma warning restore RS0030
        return TriggerCheck.Of(tables.SelectMany(triggers.Expected), found, hidden);
    }

    private static AppendOnlyTriggers TriggersOf(PortalDbContext store) =>
        store.Database.ProviderName switch
        {
            "Microsoft.EntityFrameworkCore.Sqlite" => new SqliteTriggers(),
            "Microsoft.EntityFrameworkCore.SqlServer" => new SqlServerTriggers(),
            "Npgsql.EntityFrameworkCore.PostgreSQL" => new PostgresTriggers(),
            var other => throw new NotSupportedException(
                string.Create(CultureInfo.InvariantCulture, $"No append-only triggers are written for {other}.")
            ),
        };
}

/// <summary>What is known about the triggers that protect history.</summary>
/// <param name="CouldLook">False if the login may not see triggers: none may be missing, or all.</param>
/// <param name="Missing">The names of those that are missing, disabled or different from this version's.</param>
public sealed record TriggerCheck(bool CouldLook, IReadOnlyList<string> Missing)
{
    public bool AreInPlace => CouldLook && Missing.Count == 0;

    /// <param name="hidden">For how many tables the login may not see the triggers.</param>
    public static TriggerCheck Of(IEnumerable<string> expected, IEnumerable<string> found, int hidden)
    {
        List<string> missing = [.. expected.Except(found, StringComparer.Ordinal).Select(trigger => trigger.Split('\n')[0].Trim())];
        return missing.Count > 0 && hidden > 0 ? new(false, []) : new(true, missing);
    }
}

/// <param name="Keys">The columns of its primary key and of each unique constraint and index.</param>
internal sealed record AppendOnlyTable(string Name, IReadOnlyList<IReadOnlyList<string>> Keys)
{
    /// <summary>Those of <see cref="AppendOnly.Tables"/> that are in the model.</summary>
    public static IReadOnlyList<AppendOnlyTable> AllOf(PortalDbContext store)
    {
        var tables = store.Model.GetRelationalModel().Tables;
        return
        [
            .. from name in AppendOnly.Tables
            from table in tables
            where table.Name == name
            select new AppendOnlyTable(
                name,
                [
                    .. table.UniqueConstraints.Select(key => key.Columns.Select(column => column.Name).ToList()),
                    .. table.Indexes.Where(index => index.IsUnique).Select(index => index.Columns.Select(column => column.Name).ToList()),
                ]
            ),
        ];
    }
}
