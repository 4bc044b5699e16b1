using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace PhbPortal.Data.Tests.Databases;

/// <summary>A single row, inserted without the domain or foreign keys, to test what the database itself refuses.</summary>
internal sealed class BareRow(PortalDbContext store, string name)
{
    private readonly ISqlGenerationHelper sql = store.GetService<ISqlGenerationHelper>();
    private readonly ITable table = store.Model.GetRelationalModel().Tables.Single(table => table.Name == name);

    public string Table => Quote(name);

    public string Quote(string identifier) => sql.DelimitIdentifier(identifier);

    public async Task InsertAsync()
    {
        await store.Database.OpenConnectionAsync();
        if (store.Database.IsSqlite())
        {
            await RunAsync("PRAGMA foreign_keys = OFF");
        }
        else
        {
            foreach (var key in table.ForeignKeyConstraints)
                await RunAsync($"ALTER TABLE {Table} DROP CONSTRAINT {Quote(key.Name)}");
        }

        var columns = table.Columns.Where(column => column.Name != "Id").ToList();
        await RunAsync(
            $"INSERT INTO {Table} ({string.Join(", ", columns.Select(column => Quote(column.Name)))}) VALUES "
                + $"({string.Join(", ", columns.Select(Literal))})"
        );
    }

    public async Task<string> RefusalOfAsync(string statement)
    {
        var refusal = await Assert.ThrowsAnyAsync<DbException>(() => RunAsync(statement));
        return refusal.Message;
    }

    private Task RunAsync(string statement) => store.Database.ExecuteSqlRawAsync(statement);

    private static string Literal(IColumn column)
    {
        var mapping = column.StoreTypeMapping;
        var type = mapping.Converter?.ProviderClrType ?? mapping.ClrType;
        object value = type switch
        {
            _ when type == typeof(string) => "x",
            _ when type == typeof(Guid) => new Guid(1, 0, 0, new byte[8]),
            _ when type == typeof(DateOnly) => new DateOnly(2012, 3, 15),
            _ when type == typeof(DateTime) => new DateTime(2012, 3, 15, 0, 0, 0, DateTimeKind.Utc),
            _ when type == typeof(bool) => true,
            _ => Convert.ChangeType(1, type, System.Globalization.CultureInfo.InvariantCulture),
        };
        return mapping.GenerateProviderValueSqlLiteral(value);
    }
}
