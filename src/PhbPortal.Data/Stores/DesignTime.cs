using Microsoft.EntityFrameworkCore.Design;

namespace PhbPortal.Data.Stores;

// The migration tool creates its contexts here; it reads the model and never connects.

internal sealed class SqliteDesign : IDesignTimeDbContextFactory<SqliteStore>
{
    public SqliteStore CreateDbContext(string[] args) =>
        (SqliteStore)new StoreChoice(Engine.Sqlite, "", "Data Source=:memory:").OpenAsOwner(TimeProvider.System);
}

internal sealed class SqlServerDesign : IDesignTimeDbContextFactory<SqlServerStore>
{
    public SqlServerStore CreateDbContext(string[] args) =>
        (SqlServerStore)new StoreChoice(Engine.SqlServer, "", "Server=localhost").OpenAsOwner(TimeProvider.System);
}

internal sealed class PostgresDesign : IDesignTimeDbContextFactory<PostgresStore>
{
    public PostgresStore CreateDbContext(string[] args) =>
        (PostgresStore)new StoreChoice(Engine.Postgres, "", "Host=localhost").OpenAsOwner(TimeProvider.System);
}
