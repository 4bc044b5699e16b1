using System.Collections;
using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace PhbPortal.Data.Tests.Databases;

/// <summary>
/// Lets EF Core translate and send anything to an engine that does not exist: every command is recorded and none is sent. Queries return
/// no rows; counts, sums and existence checks return one row of zeros. It supports reads and bulk changes; anything that starts its own
/// transaction still needs the engine.
/// </summary>
public sealed class CapturingInterceptor : DbCommandInterceptor, IDbConnectionInterceptor
{
    private static readonly string[] Answers =
    [
        "SELECT COUNT",
        "SELECT COALESCE(",
        "SELECT SUM(",
        "SELECT MAX(",
        "SELECT MIN(",
        "SELECT AVG(",
        "SELECT CASE",
        "SELECT CAST(",
    ];

    private readonly List<string> commands = [];

    public IReadOnlyList<string> Commands => commands;

    public override InterceptionResult<DbDataReader> ReaderExecuting(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<DbDataReader> result
    )
    {
        commands.Add(command.CommandText);
        return InterceptionResult<DbDataReader>.SuppressWithResult(new NothingReader(IsOneAnswer(command.CommandText) ? 1 : 0));
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default
    ) => ValueTask.FromResult(ReaderExecuting(command, eventData, result));

    public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result)
    {
        commands.Add(command.CommandText);
        return InterceptionResult<int>.SuppressWithResult(1);
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default
    ) => ValueTask.FromResult(NonQueryExecuting(command, eventData, result));

    public override InterceptionResult<object> ScalarExecuting(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<object> result
    )
    {
        commands.Add(command.CommandText);
        return InterceptionResult<object>.SuppressWithResult(0);
    }

    public override ValueTask<InterceptionResult<object>> ScalarExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<object> result,
        CancellationToken cancellationToken = default
    ) => ValueTask.FromResult(ScalarExecuting(command, eventData, result));

    public InterceptionResult ConnectionOpening(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) =>
        InterceptionResult.Suppress();

    public ValueTask<InterceptionResult> ConnectionOpeningAsync(
        DbConnection connection,
        ConnectionEventData eventData,
        InterceptionResult result,
        CancellationToken cancellationToken = default
    ) => ValueTask.FromResult(InterceptionResult.Suppress());

    private static bool IsOneAnswer(string sql) => Answers.Any(start => sql.StartsWith(start, StringComparison.Ordinal));

    /// <summary>A reader of rows in which every column is the default of its type.</summary>
    private sealed class NothingReader(int rows) : DbDataReader
    {
        private int left = rows;

        public override int Depth => 0;

        // More than any query reads; a buffering reader compares this with what it expects.
        public override int FieldCount => 400;

        public override bool HasRows => left > 0;

        public override bool IsClosed => false;

        public override int RecordsAffected => 0;

        public override object this[int ordinal] => 0;

        public override object this[string name] => 0;

        public override bool Read() => left-- > 0;

        public override bool NextResult() => false;

        public override T GetFieldValue<T>(int ordinal) => default!;

        public override bool IsDBNull(int ordinal) => false;

        public override bool GetBoolean(int ordinal) => false;

        public override byte GetByte(int ordinal) => 0;

        public override long GetBytes(int ordinal, long dataOffset, byte[]? buffer, int bufferOffset, int length) => 0;

        public override char GetChar(int ordinal) => '0';

        public override long GetChars(int ordinal, long dataOffset, char[]? buffer, int bufferOffset, int length) => 0;

        public override string GetDataTypeName(int ordinal) => "int";

        public override DateTime GetDateTime(int ordinal) => default;

        public override decimal GetDecimal(int ordinal) => 0;

        public override double GetDouble(int ordinal) => 0;

        public override IEnumerator GetEnumerator() => Array.Empty<object>().GetEnumerator();

        public override Type GetFieldType(int ordinal) => typeof(int);

        public override float GetFloat(int ordinal) => 0;

        public override Guid GetGuid(int ordinal) => Guid.Empty;

        public override short GetInt16(int ordinal) => 0;

        public override int GetInt32(int ordinal) => 0;

        public override long GetInt64(int ordinal) => 0;

        public override string GetName(int ordinal) => ordinal == 0 ? "Value" : $"Column{ordinal}";

        public override int GetOrdinal(string name) => 0;

        public override string GetString(int ordinal) => "";

        public override object GetValue(int ordinal) => 0;

        public override int GetValues(object[] values) => 0;
    }
}
