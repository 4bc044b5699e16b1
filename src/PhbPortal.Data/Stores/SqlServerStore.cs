using Microsoft.EntityFrameworkCore;

namespace PhbPortal.Data.Stores;

public sealed class SqlServerStore(DbContextOptions<SqlServerStore> options, TimeProvider clock) : PortalDbContext(options, clock);
