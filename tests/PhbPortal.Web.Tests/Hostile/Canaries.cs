using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using PhbPortal.Data;

namespace PhbPortal.Web.Tests.Hostile;

/// <param name="Site">The site whose text it was found in.</param>
public sealed record Canary(long Site, long Person);

/// <summary>Marks every text that people write about a person with the site and the person concerned.</summary>
public static partial class Canaries
{
    /// <summary>Text that only the program writes and reads.</summary>
    private static readonly string[] NotFree =
    [
        "Reference",
        "Hash",
        "ChainHead",
        "PolicyKey",
        "RuleId",
        "CategoryCode",
        "Key",
        "Unit",
        "Kind",
        "SearchGiven",
        "SearchFamily",
    ];

    /// <returns>How many columns were marked.</returns>
    public static async Task<int> PlantAsync(PortalDbContext db)
    {
        // The owner of the database may do this; the portal itself may not.
        await db.Database.OpenConnectionAsync();
        foreach (
            var trigger in Rows.Of(
                db.Database.GetDbConnection(),
                "SELECT name FROM sqlite_master WHERE type = 'trigger'",
                row => row.GetString(0)
            )
        )
            Rows.Run(db.Database.GetDbConnection(), $"DROP TRIGGER \"{trigger}\"");
        var marked = 0;
        foreach (var type in db.Model.GetEntityTypes())
        {
            if (type.FindProperty("SiteId") is null || PersonOf(type, "t") is not { } person)
                continue;
            foreach (var column in type.GetProperties().Where(IsFree).Select(p => p.GetColumnName()))
            {
                Rows.Run(
                    db.Database.GetDbConnection(),
                    $"UPDATE \"{type.GetTableName()}\" AS t SET \"{column}\" = \"{column}\" || ' Kq' || t.\"SiteId\" || 'x' "
                        + $"|| {person} || 'qK' WHERE \"{column}\" <> '' AND {person} IS NOT NULL"
                );
                marked++;
            }
        }

        return marked;
    }

    public static IEnumerable<Canary> In(string text) =>
        Mark()
            .Matches(text)
            .Select(m => new Canary(
                long.Parse(m.Groups["site"].Value, CultureInfo.InvariantCulture),
                long.Parse(m.Groups["person"].Value, CultureInfo.InvariantCulture)
            ))
            .Distinct();

    private static bool IsFree(IProperty property) =>
        property.ClrType == typeof(string)
        && property.GetValueConverter() is null
        && property.GetProviderClrType() is null
        && !property.IsKey()
        && !NotFree.Contains(property.Name, StringComparer.Ordinal);

    /// <summary>The person a row is about, from its own column or from the record it belongs to.</summary>
    private static string? PersonOf(IEntityType type, string alias)
    {
        if (type.GetTableName() == "People")
            return $"{alias}.\"Id\"";
        if (type.FindProperty("PersonId") is not null)
            return $"{alias}.\"PersonId\"";
        foreach (
            var key in type.GetForeignKeys()
                .Where(key =>
                    key.PrincipalEntityType.FindProperty("SiteId") is not null
                    && key.PrincipalEntityType != type
                    && key.PrincipalToDependent is not null
                )
        )
        {
            var column = key.Properties.First(p => p.Name != "SiteId").GetColumnName();
            if (PersonOf(key.PrincipalEntityType, alias + "p") is { } above)
                return $"(SELECT {above} FROM \"{key.PrincipalEntityType.GetTableName()}\" AS {alias}p WHERE {alias}p.\"Id\" "
                    + $"= {alias}.\"{column}\")";
        }

        return null;
    }

    [GeneratedRegex("Kq(?<site>[0-9]+)x(?<person>[0-9]+)qK", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Mark();
}
