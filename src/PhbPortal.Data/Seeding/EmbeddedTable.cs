using CsvHelper;

namespace PhbPortal.Data.Seeding;

/// <summary>Reads the tables embedded in this assembly, which are next to this file in the source.</summary>
internal static class EmbeddedTable
{
    public static IReadOnlyList<TRow> Read<TRow>(string fileName, Func<CsvReader, TRow> row)
    {
        using var stream =
            typeof(EmbeddedTable).Assembly.GetManifestResourceStream($"{typeof(EmbeddedTable).Namespace}.{fileName}")
            ?? throw new InvalidOperationException($"The table {fileName} is not in this assembly.");
        using var table = CsvReader.Create(stream, null, true);
        List<TRow> rows = [];
        while (table.Read())
            rows.Add(row(table));
        return rows;
    }

    public static DateOnly Day(this CsvReader row, string column) => DateOnly.ParseExact(row.GetString(column), "yyyy-MM-dd");

    public static DateOnly? DayOrNone(this CsvReader row, string column) => row.GetString(column).Length == 0 ? null : row.Day(column);
}
