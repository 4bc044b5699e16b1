using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;

namespace PhbPortal.Web.Tests.Hostile;

/// <summary>The rows of the database as text, to compare before and after.</summary>
internal sealed class DatabaseSnapshot
{
    /// <summary>
    /// Tables that are written for reasons other than a form: who read something, who is signed in, keys, and messages being sent.
    /// </summary>
    private static readonly string[] NotOfForms =
    [
        "Messages",
        "AuditEntries",
        "AuditSeals",
        "DataProtectionKeys",
        "GuessCounts",
        "Sessions",
        "sqlite_sequence",
    ];

    /// <summary>Columns that are random, or computed from others.</summary>
    private static readonly string[] Random =
    [
        "Reference",
        "SecurityStamp",
        "ConcurrencyStamp",
        "PasswordHash",
        "LedgerKey",
        "ChainHead",
        "Hash",
        "KeyHash",
        "State",
        "ProtectedSeed",
        "ProtectedText",
        "Salt",
    ];

    private readonly HashSet<string> rows = new(StringComparer.Ordinal);

    public int Count => rows.Count;

    /// <summary>Everything except random columns.</summary>
    public static DatabaseSnapshot All(PortalHost host) => Read(host, "", Random);

    /// <summary>Every byte that belongs to a site other than this one.</summary>
    public static DatabaseSnapshot OfOtherSites(PortalHost host, long site) =>
        Read(host, $" WHERE \"SiteId\" <> {site.ToString(CultureInfo.InvariantCulture)}", []);

    /// <summary>The rows that were changed or removed, ignoring versions.</summary>
    public IReadOnlyList<string> LostIn(DatabaseSnapshot later)
    {
        var now = later.rows.Select(WithoutVersion).ToHashSet(StringComparer.Ordinal);
        return [.. rows.Select(WithoutVersion).Where(row => !now.Contains(row))];
    }

    /// <summary>The rows that were removed or added, ignoring versions.</summary>
    public IReadOnlyList<string> NewsIn(DatabaseSnapshot later) =>
        [.. LostIn(later).Select(row => "- " + row), .. later.LostIn(this).Select(row => "+ " + row)];

    /// <summary>The rows that were removed and added, one a line.</summary>
    public IReadOnlyList<string> ChangesTo(DatabaseSnapshot later) =>
        [
            .. rows.Except(later.rows, StringComparer.Ordinal).Select(row => "- " + row),
            .. later.rows.Except(rows, StringComparer.Ordinal).Select(row => "+ " + row),
        ];

    private static DatabaseSnapshot Read(PortalHost host, string where, string[] without) =>
        host.InDatabase(db => Task.FromResult(Read(db, where, without))).GetAwaiter().GetResult();

    private static DatabaseSnapshot Read(PortalDbContext db, string where, string[] without)
    {
        db.Database.OpenConnection();
        var connection = db.Database.GetDbConnection();
        var tables = Rows.Of(
            connection,
            where.Length == 0
                ? "SELECT name FROM sqlite_master WHERE type = 'table'"
                : "SELECT m.name FROM sqlite_master m JOIN pragma_table_info(m.name) c ON c.name = 'SiteId' WHERE m.type = 'table'",
            reader => reader.GetString(0)
        );
        DatabaseSnapshot kept = new();
        foreach (var table in tables.Except(NotOfForms, StringComparer.Ordinal))
        {
            var columns = Rows.Of(connection, $"SELECT name FROM pragma_table_xinfo('{table}')", reader => reader.GetString(0))
                .Except(without, StringComparer.Ordinal)
                .ToList();
            var asked = $"SELECT {string.Join(", ", columns.Select(column => $"\"{column}\""))} FROM \"{table}\"{where}";
            kept.rows.UnionWith(Rows.Of(connection, asked, reader => $"{table}: {Text(reader, columns)}"));
        }

        return kept;
    }

    private static string WithoutVersion(string row) =>
        row.Contains("|Version=", StringComparison.Ordinal) ? row[..row.LastIndexOf("|Version=", StringComparison.Ordinal)] : row;

    private static string Text(DbDataReader reader, List<string> columns) =>
        string.Join('|', columns.Select((column, i) => $"{column}={Text(reader.GetValue(i))}"));

    private static string? Text(object value) =>
        value is byte[] bytes ? Convert.ToHexString(bytes) : Convert.ToString(value, CultureInfo.InvariantCulture);
}
