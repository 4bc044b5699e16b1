using Microsoft.EntityFrameworkCore;

namespace PhbPortal.Data.Tests.Samples;

/// <summary>Rows written without the portal, as someone with access to the database could.</summary>
public static class Rows
{
    /// <summary>Inserts a copy of the first matching row, with some columns set to other SQL expressions.</summary>
    public static Task CopyAsync<T>(this PortalDbContext db, string where, params (string Column, string Value)[] others)
        where T : class
    {
        var table = db.Model.FindEntityType(typeof(T))!.GetTableMappings().Single().Table;
        var columns = table.Columns.Select(c => c.Name).Where(name => name != "Id").ToList();
        var values = columns.Select(name => others.FirstOrDefault(o => o.Column == name).Value ?? Quoted(name));
        var sql =
            $"""INSERT INTO "{table.Name}" ({string.Join(", ", columns.Select(Quoted))}) SELECT {string.Join(", ", values)} FROM "{table.Name}" WHERE {where}""";
        return db.Database.ExecuteSqlRawAsync(sql);
    }

    private static string Quoted(string name) => $"\"{name}\"";
}
