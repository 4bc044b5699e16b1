using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using PhbPortal.Data.Stores;
using PhbPortal.Data.Tests.Databases;

namespace PhbPortal.Data.Tests;

/// <summary>What SQL Server would refuse or do otherwise, read from the model and from the commands that would be sent to it.</summary>
public sealed class SqlServerWithoutAServer
{
    private const int LongestKey = 900;
    private const int LongestIndex = 1700;

    // Identity's own table: WebAuthn allows 1,023 bytes for what a device calls itself by, and devices use a hundred or two.
    private const string PasskeysKey = "PK_UserPasskeys";

    private static readonly StoreChoice Nowhere = new(Engine.SqlServer, "Server=nowhere.invalid", "Server=nowhere.invalid");

    [Fact]
    public async Task Triggers_that_are_not_there_are_named_where_the_login_may_look()
    {
        CapturingInterceptor capture = new();
        await using var store = Open(capture);

        var check = await AppendOnly.CheckAsync(store);

        Assert.True(check.CouldLook);
        Assert.Equal(AppendOnly.Tables.Select(table => $"{table}_no_change"), check.Missing);
        Assert.Contains(capture.Commands, command => command.Contains("FROM sys.triggers", StringComparison.Ordinal));
        var asked = Assert.Single(capture.Commands, command => command.Contains("'VIEW DEFINITION'", StringComparison.Ordinal));
        Assert.All(AppendOnly.Tables, table => Assert.Contains($"'{table}'", asked, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(true, 0, true, 0)]
    [InlineData(true, 10, true, 0)]
    [InlineData(false, 0, true, 1)]
    [InlineData(false, 10, false, 0)]
    public void What_may_not_be_looked_at_is_not_called_missing(bool isThere, int hidden, bool couldLook, int missing)
    {
        var check = TriggerCheck.Of(["Postings_no_change"], isThere ? ["Postings_no_change"] : [], hidden);

        Assert.Equal((couldLook, missing), (check.CouldLook, check.Missing.Count));
        Assert.Equal(isThere, check.AreInPlace);
    }

    [Fact]
    public async Task Verifying_finds_fault_with_a_database_that_shows_no_trigger()
    {
        await using var store = Open(new());
        store.ActFor(Domain.People.Actor.Portal, SiteScope.Everywhere);
        await using StringWriter said = new();

        Assert.False(await Verification.RunAsync(store, [], said));
        Assert.Contains("Postings_no_change is missing or changed", said.ToString(), StringComparison.Ordinal);
    }

    /// <summary>A longer key is refused when the first row comes that fills it, not when the index is made.</summary>
    [Fact]
    public void No_key_and_no_index_is_longer_than_it_takes()
    {
        using var store = Open(new());
        var tables = store.Model.GetRelationalModel().Tables;
        Assert.Empty(
            tables
                .SelectMany(table => table.UniqueConstraints)
                .Where(key => key.Name != PasskeysKey && key.Columns.Sum(Bytes) > LongestKey)
                .Select(key => $"{key.Name}: {key.Columns.Sum(Bytes)}")
        );
        Assert.Empty(
            tables
                .SelectMany(table => table.Indexes)
                .Where(index => index.Columns.Sum(Bytes) > LongestIndex)
                .Select(index => $"{index.Name}: {index.Columns.Sum(Bytes)}")
        );
    }

    /// <summary>There, and only there, two rows without a value are alike to a unique index.</summary>
    [Fact]
    public void A_unique_index_over_what_may_be_missing_leaves_out_what_is()
    {
        using var store = Open(new());
        Assert.Empty(
            store
                .Model.GetRelationalModel()
                .Tables.SelectMany(table => table.Indexes)
                .Where(index => index.IsUnique && index.Columns.Any(column => column.IsNullable) && index.Filter is null)
                .Select(index => index.Name)
        );
    }

    private static SqlServerStore Open(CapturingInterceptor capture) =>
        new(
            new DbContextOptionsBuilder<SqlServerStore>(Nowhere.OptionsOf<SqlServerStore>()).AddInterceptors(capture).Options,
            Engines.Clock
        )
        {
            Scope = SiteScope.Of(1, 2),
        };

    private static int Bytes(IColumn column)
    {
        var type = column.PropertyMappings[0].TypeMapping;
        return column.StoreType.Split('(')[0] switch
        {
            "nvarchar" or "nchar" => 2 * Length(type),
            "varchar" or "char" or "varbinary" or "binary" => Length(type),
            "bigint" or "datetime2" => 8,
            "int" => 4,
            "uniqueidentifier" => 16,
            "datetimeoffset" => 10,
            "date" => 3,
            "smallint" => 2,
            "bit" or "tinyint" => 1,
            var other => throw new InvalidOperationException($"How long {other} is was not said."),
        };
    }

    private static int Length(RelationalTypeMapping type) =>
        type.Size ?? throw new InvalidOperationException($"{type.StoreType} has no bound and stands in a key.");
}
