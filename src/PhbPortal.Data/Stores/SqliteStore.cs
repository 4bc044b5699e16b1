using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace PhbPortal.Data.Stores;

public sealed class SqliteStore(
    DbContextOptions<SqliteStore> options,
    [FromKeyedServices(StoreRegistration.ProductClock)] TimeProvider clock
) : PortalDbContext(options, clock)
{
    public override Task StayConnectedAsync(CancellationToken cancellationToken = default) =>
        Database.OpenConnectionAsync(cancellationToken);
}
