using Microsoft.EntityFrameworkCore;

namespace PhbPortal.Data.Stores;

public sealed class PostgresStore(DbContextOptions<PostgresStore> options, TimeProvider clock) : PortalDbContext(options, clock);
