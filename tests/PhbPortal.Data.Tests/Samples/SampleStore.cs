using Microsoft.EntityFrameworkCore;
using PhbPortal.Data.Stores;
using PhbPortal.Data.Tests.Databases;

namespace PhbPortal.Data.Tests.Samples;

/// <summary>The portal's model with allotments added to it.</summary>
public sealed class SampleStore(DbContextOptions<SampleStore> options, TimeProvider clock) : PortalDbContext(options, clock)
{
    public const long Hull = 1;
    public const long Oxfordshire = 2;

    public DbSet<Allotment> Allotments => Set<Allotment>();

    public static SampleStore Open(StoreChoice choice, SiteScope? scope = null) =>
        new(choice.OptionsOf<SampleStore>(), Engines.Clock) { Scope = scope ?? SiteScope.Everywhere };

    /// <summary>A database created from the model, without migrations.</summary>
    public static Task<StoreChoice> CreateAsync(Engines engines, Engine engine) =>
        engines.ShapedAsync(
            engine,
            "sample",
            async choice =>
            {
                await using var store = Open(choice);
                await store.Database.EnsureCreatedAsync();
            }
        );

    protected override void OnModelCreating(ModelBuilder builder)
    {
        builder
            .Entity<Allotment>()
            .HasMany(allotment => allotment.Beds)
            .WithOne()
            .HasForeignKey("SiteId", "AllotmentId")
            .HasPrincipalKey("SiteId", "Id")
            .IsRequired();
        base.OnModelCreating(builder);
    }
}
