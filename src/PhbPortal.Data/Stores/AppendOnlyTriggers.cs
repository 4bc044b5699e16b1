namespace PhbPortal.Data.Stores;

/// <summary>How one engine refuses changes to append-only rows.</summary>
internal abstract class AppendOnlyTriggers
{
    /// <summary>A query with one text column, Value, to compare with <see cref="Expected"/>.</summary>
    public abstract string InPlace { get; }

    /// <summary>
    /// A query with one number, Value: for how many of these tables the login may not see the triggers. Null where every login may.
    /// </summary>
    public virtual string? Hidden(IEnumerable<AppendOnlyTable> tables) => null;

    public abstract IEnumerable<string> Creating(AppendOnlyTable table);

    public abstract IEnumerable<string> Expected(AppendOnlyTable table);

    protected static string Refusal(AppendOnlyTable table) => $"{table.Name} is append-only";
}

/// <summary>
/// INSERT OR REPLACE removes the existing row without firing a delete trigger, so inserts over any key are refused too. The triggers' own
/// text is compared, since otherwise an empty one could be put in their place.
/// </summary>
internal sealed class SqliteTriggers : AppendOnlyTriggers
{
    public override string InPlace => """SELECT sql AS "Value" FROM sqlite_master WHERE type = 'trigger'""";

    public override IEnumerable<string> Creating(AppendOnlyTable table) =>
        Named(table).SelectMany(trigger => new[] { $"DROP TRIGGER IF EXISTS \"{trigger.Name}\"", trigger.Text });

    public override IEnumerable<string> Expected(AppendOnlyTable table) => Named(table).Select(trigger => trigger.Text);

    private static IEnumerable<(string Name, string Text)> Named(AppendOnlyTable table)
    {
        yield return Trigger(table, "update", "");
        yield return Trigger(table, "delete", "");
        var taken = string.Join(
            "\n    OR ",
            table.Keys.Select(key =>
                $"EXISTS (SELECT 1 FROM \"{table.Name}\" "
                + $"WHERE {string.Join(" AND ", key.Select(column => $"\"{column}\" = NEW.\"{column}\""))})"
            )
        );
        yield return Trigger(table, "insert", $"\nWHEN {taken}");
    }

    private static (string Name, string Text) Trigger(AppendOnlyTable table, string change, string condition)
    {
        var name = $"{table.Name}_no_{(change == "insert" ? "replace" : change)}";
        return (
            name,
            $"""
            CREATE TRIGGER "{name}" BEFORE {change.ToUpperInvariant()} ON "{table.Name}"{condition}
            BEGIN SELECT RAISE(ABORT, '{Refusal(table)}'); END
            """
        );
    }
}

/// <summary>ALWAYS, so that a session acting as a replica is refused as well.</summary>
internal sealed class PostgresTriggers : AppendOnlyTriggers
{
    public override string InPlace =>
        """
            SELECT t.tgname::text AS "Value" FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
            WHERE t.tgenabled = 'A' AND c.relnamespace = current_schema()::regnamespace
            """;

    public override IEnumerable<string> Creating(AppendOnlyTable table)
    {
        yield return """
            CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS
            $$ BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation'; END $$
            """;
        yield return $"""
            CREATE OR REPLACE TRIGGER "{Rows(table)}" BEFORE UPDATE OR DELETE ON "{table.Name}"
            FOR EACH ROW EXECUTE FUNCTION refuse_change()
            """;
        yield return $"""
            CREATE OR REPLACE TRIGGER "{Whole(table)}" BEFORE TRUNCATE ON "{table.Name}"
            FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
            """;
        yield return $"""ALTER TABLE "{table.Name}" ENABLE ALWAYS TRIGGER "{Rows(table)}" """;
        yield return $"""ALTER TABLE "{table.Name}" ENABLE ALWAYS TRIGGER "{Whole(table)}" """;
    }

    public override IEnumerable<string> Expected(AppendOnlyTable table) => [Rows(table), Whole(table)];

    private static string Rows(AppendOnlyTable table) => $"{table.Name}_no_change";

    private static string Whole(AppendOnlyTable table) => $"{table.Name}_no_truncate";
}

/// <summary>
/// TRUNCATE fires no trigger here; it needs the right to alter the table, which the requests' login does not have if
/// ConnectionStrings:PortalOwner names a separate one, and a table that another refers to cannot be truncated at all.
/// </summary>
internal sealed class SqlServerTriggers : AppendOnlyTriggers
{
    public override string InPlace => "SELECT name AS [Value] FROM sys.triggers WHERE is_disabled = 0 AND is_instead_of_trigger = 1";

    // sys.triggers silently omits those of tables whose definition the login may not see.
    public override string Hidden(IEnumerable<AppendOnlyTable> tables) =>
        $"""
            SELECT CAST(COUNT(*) AS int) AS [Value] FROM sys.tables t
            WHERE t.name IN ({string.Join(", ", tables.Select(table => $"'{table.Name}'"))})
                AND ISNULL(
                    HAS_PERMS_BY_NAME(QUOTENAME(SCHEMA_NAME(t.schema_id)) + '.' + QUOTENAME(t.name), 'OBJECT', 'VIEW DEFINITION'), 0) = 0
            """;

    public override IEnumerable<string> Creating(AppendOnlyTable table)
    {
        yield return $"""
            CREATE OR ALTER TRIGGER [{Name(table)}] ON [{table.Name}] INSTEAD OF UPDATE, DELETE AS
            BEGIN
                SET NOCOUNT ON;
                THROW 51000, '{Refusal(table)}', 1;
            END
            """;
    }

    public override IEnumerable<string> Expected(AppendOnlyTable table) => [Name(table)];

    private static string Name(AppendOnlyTable table) => $"{table.Name}_no_change";
}
