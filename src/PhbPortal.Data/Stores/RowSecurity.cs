using Microsoft.EntityFrameworkCore;
using PhbPortal.Domain.Programme;

namespace PhbPortal.Data.Stores;

/// <summary>
/// Row-level security on PostgreSQL, a second barrier between sites: rows of a site can be read and changed only if the session says that
/// the site is open (<see cref="OpenSites"/> sets this before each command). Without the setting nothing is visible. The owner is exempt,
/// so that migrations work; requests use a login that owns nothing.
/// </summary>
public static class RowSecurity
{
    /// <summary>The session setting that names the open sites, as ranges.</summary>
    internal const string Setting = "phb.sites";

    private const string Policy = "open_sites";

    /// <summary>Evaluated once per statement, not per row.</summary>
    private const string IsOpen = $"""
        "{nameof(IBelongsToSite.SiteId)}" <@ (SELECT nullif(current_setting('{Setting}', true), '')::int8multirange)
        """;

    /// <summary>Every table whose rows belong to a site, taken from the model so that none is forgotten.</summary>
    public static IReadOnlyList<string> TablesOf(PortalDbContext store) =>
        [
            .. store
                .Model.GetEntityTypes()
                .Where(type => typeof(IBelongsToSite).IsAssignableFrom(type.ClrType))
                .Select(type => type.GetTableName()!)
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];

    public static async Task ApplyAsync(PortalDbContext store, CancellationToken cancellationToken = default)
    {
        if (!store.Database.IsNpgsql())
            return;
        await using var transaction = await store.Database.BeginTransactionAsync(cancellationToken);
        foreach (var statement in TablesOf(store).SelectMany(Raising))
        {
#pragma warning disable RS0030 // Policies have no other way into a database; the text is made of table names of the model.
            await store.Database.ExecuteSqlRawAsync(statement, cancellationToken);
#pragma warning restore RS0030
        }

        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>The tables without row-level security, or with a gap that this version did not make.</summary>
    public static async Task<IReadOnlyList<string>> MissingAsync(PortalDbContext store, CancellationToken cancellationToken = default)
    {
        if (!store.Database.IsNpgsql())
            return [];
#pragma warning disable RS0030 // The catalogue of policies is no part of the model.
        var walled = await store
            .Database.SqlQueryRaw<string>(
                $"""
                SELECT c.relname::text AS "Value" FROM pg_class c JOIN pg_policy p ON p.polrelid = c.oid
                WHERE c.relnamespace = current_schema()::regnamespace AND c.relrowsecurity
                GROUP BY c.relname
                HAVING count(*) = 1 AND bool_and(p.polname = '{Policy}' AND p.polcmd = '*' AND p.polpermissive AND p.polwithcheck IS NULL
                    AND pg_get_expr(p.polqual, p.polrelid) LIKE '("SiteId" <@ ( SELECT %{Setting}%'
                    AND pg_get_expr(p.polqual, p.polrelid) NOT LIKE '% OR %')
                """
            )
            .ToListAsync(cancellationToken);
#pragma warning restore RS0030
        return [.. TablesOf(store).Except(walled, StringComparer.Ordinal)];
    }

    private static IEnumerable<string> Raising(string table)
    {
        yield return $"""ALTER TABLE "{table}" ENABLE ROW LEVEL SECURITY""";
        yield return $"""DROP POLICY IF EXISTS {Policy} ON "{table}" """;
        yield return $"""CREATE POLICY {Policy} ON "{table}" FOR ALL TO PUBLIC USING ({IsOpen})""";
    }
}
