using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using PhbPortal.Data.Stores;
using PhbPortal.Data.Tests.Databases;

namespace PhbPortal.Data.Tests;

/// <summary>Differences of SQL Server that can be read from the model and from the commands that would be sent to it.</summary>
public sealed class SqlServerWithoutAServer
{
    private const int LongestKey = 900;
    private const int LongestIndex = 1700;

    // A column of Identity's own table: WebAuthn allows a credential id of 1,023 bytes, and devices use one or two hundred.
    private const string PasskeysKey = "PK_UserPasskeys";

    private static readonly StoreChoice Nowhere = new(Engine.SqlServer, "Server=nowhere.invalid", "Server=nowhere.invalid");

    [Fact]
    public async Task Missing_triggers_are_named_if_the_login_may_see_them()
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
    public void Triggers_that_the_login_may_not_see_are_not_called_missing(bool isThere, int hidden, bool couldLook, int missing)
    {
        var check = TriggerCheck.Of(["Postings_no_change"], isThere ? ["Postings_no_change"] : [], hidden);

        Assert.Equal((couldLook, missing), (check.CouldLook, check.Missing.Count));
        Assert.Equal(isThere, check.AreInPlace);
    }

    [Fact]
    public async Task Verifying_fails_on_a_database_without_visible_triggers()
    {
        await using var store = Open(new());
        store.ActFor(Domain.People.Actor.Portal, SiteScope.Everywhere);
        await using StringWriter said = new();

        Assert.False(await Verification.RunAsync(store, [], said));
        Assert.Contains("Postings_no_change is missing or changed", said.ToString(), StringComparison.Ordinal);
    }

    /// <summary>SQL Server refuses too long a key when the first such row is inserted, not when the index is created.</summary>
    [Fact]
    public void No_key_or_index_exceeds_its_limit()
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

    /// <summary>Only SQL Server treats two nulls as equal in a unique index.</summary>
    [Fact]
    public void A_unique_index_over_a_nullable_column_excludes_nulls()
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
