using Microsoft.EntityFrameworkCore;

namespace PhbPortal.Data.Stores;

public sealed class SqliteStore(DbContextOptions<SqliteStore> options, TimeProvider clock) : PortalDbContext(options, clock);
