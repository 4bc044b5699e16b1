using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace PhbPortal.Web.Tests;

/// <summary>
/// Counts the commands that reach the database, and keeps their text. The audit of who read a page is not counted, because it is not one
/// of the page's own queries.
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
