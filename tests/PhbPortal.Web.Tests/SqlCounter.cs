using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace PhbPortal.Web.Tests;

/// <summary>
/// Counts the commands that reach the database, and keeps their text. Beside what a page asks stands the one line of the audit that
/// says who read it: it is not counted.
/// </summary>
public sealed class SqlCounter : DbCommandInterceptor
{
    private readonly Lock gate = new();
    private readonly List<string> commands = [];

    public IReadOnlyList<string> Take()
    {
        lock (gate)
        {
            IReadOnlyList<string> taken = [.. commands];
            commands.Clear();
            return taken;
        }
    }

    public override DbCommand CommandInitialized(CommandEndEventData eventData, DbCommand result)
    {
        if (result.CommandText.StartsWith("INSERT INTO \"AuditEntries\"", StringComparison.Ordinal))
            return result;
        lock (gate)
            commands.Add(result.CommandText);
        return result;
    }
}
