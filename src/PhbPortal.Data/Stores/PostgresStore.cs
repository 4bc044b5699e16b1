using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace PhbPortal.Data.Stores;

public sealed class PostgresStore(
    DbContextOptions<PostgresStore> options,
    [FromKeyedServices(StoreRegistration.ProductClock)] TimeProvider clock
) : PortalDbContext(options, clock);
