using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace PhbPortal.Web.Tests.Hostile;

/// <summary>A copy of the whole database, restored before each form.</summary>
internal sealed class Rewind : IDisposable
{
    private readonly PortalHost host;
    private readonly SqliteConnection then = new("Data Source=:memory:");

    public Rewind(PortalHost host)
    {
        this.host = host;
        then.Open();
        Copy(live => live.BackupDatabase(then));
    }

    public void Back() => Copy(then.BackupDatabase);

    public void Dispose() => then.Dispose();

    private void Copy(Action<SqliteConnection> how) =>
        host.InDatabase(db =>
            {
                db.Database.OpenConnection();
                how((SqliteConnection)db.Database.GetDbConnection());
                return Task.FromResult(0);
            })
            .GetAwaiter()
            .GetResult();
}
