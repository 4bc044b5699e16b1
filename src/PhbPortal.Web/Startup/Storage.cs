using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Data.Accounts;
using PhbPortal.Data.Seeding;
using PhbPortal.Data.Stores;
using PhbPortal.Domain.People;
using PhbPortal.Web.Time;

namespace PhbPortal.Web.Startup;

/// <summary>Where data is stored, and the state the database must be in before serving.</summary>
public static class Storage
{
    /// <exception cref="CannotStart">A storage setting is missing or wrong.</exception>
    public static void AddStorage(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<PortalClock>();
        builder.Services.AddKeyedSingleton<TimeProvider>(
            StoreRegistration.ProductClock,
            (services, _) => services.GetRequiredService<PortalClock>()
        );
        builder.Services.AddSingleton(services => new Migrator(
            services.GetRequiredService<StoreChoice>(),
            services.GetRequiredService<PortalClock>()
        ));
        try
        {
            builder.Services.AddPortalStore(builder.Configuration, builder.Environment.ContentRootPath);
        }
        catch (StorageSettingException wrong)
        {
            throw new CannotStart(wrong.Message, wrong);
        }
    }

    /// <summary>Migrates the database and adds what every portal starts with; the demonstration also gets its people.</summary>
    public static async Task<MigrationReport> MigrateAsync(this WebApplication app, CancellationToken cancellationToken)
    {
        var report = await app.Services.GetRequiredService<Migrator>().RunAsync(cancellationToken);
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.OpenForThePortal();
        var clock = app.Services.GetRequiredService<PortalClock>();
        if (app.Environment.IsDemonstration())
            await StartDemonstrationAsync(db, clock, app.Configuration, cancellationToken);
        await NationalData.SeedAsync(db, clock.NowUtc, cancellationToken);
        if (app.Environment.IsDemonstration())
            await DemonstrationData.SeedAsync(
                db,
                scope.ServiceProvider.GetRequiredService<IPasswordHasher<PortalUser>>(),
                clock.Today,
                clock.NowUtc,
                cancellationToken
            );
        return report;
    }

    /// <summary>For everything except serving the demonstration: the database must already have been migrated.</summary>
    /// <exception cref="CannotStart">It has not.</exception>
    public static async Task ExpectCurrentAsync(this WebApplication app, CancellationToken cancellationToken)
    {
        var waiting = await app.Services.GetRequiredService<Migrator>().PendingAsync(cancellationToken);
        if (waiting.Count > 0)
            throw new CannotStart(
                $"The database is not at this version's shape: {waiting.Count} migration(s) wait. Run the command 'migrate' first."
            );
        if (!app.Environment.IsDemonstration())
            return;
        await using var scope = app.Services.CreateAsyncScope();
        await StartDemonstrationAsync(
            scope.OpenForThePortal(),
            app.Services.GetRequiredService<PortalClock>(),
            app.Configuration,
            cancellationToken
        );
    }

    /// <summary>On engines with logins, Production serves under a login that can change neither history nor row-level security.</summary>
    /// <exception cref="CannotStart">Its login could.</exception>
    public static async Task ExpectNarrowLoginAsync(this WebApplication app, CancellationToken cancellationToken)
    {
        var powers = await app.Services.GetRequiredService<Migrator>().TooMuchAsync(cancellationToken);
        if (powers.Count == 0)
            return;
        var why =
            $"The login of ConnectionStrings:Portal may {powers[0]}. "
            + "Serve under a second login without rights, give the owner's as ConnectionStrings:PortalOwner to the command "
            + "'migrate', and run it.";
        if (app.Environment.IsProduction())
            throw new CannotStart(why);
        app.Logger.LogWarning("{Why}", why);
    }

    /// <summary>A context in which the portal itself acts, across all sites.</summary>
    public static PortalDbContext OpenForThePortal(this AsyncServiceScope scope)
    {
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        db.ActFor(Actor.Portal, SiteScope.Everywhere);
        return db;
    }

    // The offset is stored at the first start, so that days pass normally from then on, in every process.
    private static async Task StartDemonstrationAsync(
        PortalDbContext db,
        PortalClock clock,
        IConfiguration configuration,
        CancellationToken cancellationToken
    )
    {
        var kept = await db
            .StoredSettings.AsNoTracking()
            .FirstOrDefaultAsync(s => s.Name == StoredSetting.DemonstrationOffset, cancellationToken);
        if (kept is not null)
        {
            clock.Demonstrate(TimeSpan.Parse(kept.Value, CultureInfo.InvariantCulture));
            return;
        }

        var offset = clock.OffsetTo(DemonstrationDay(configuration));
        db.StoredSettings.Add(
            new() { Name = StoredSetting.DemonstrationOffset, Value = offset.ToString("c", CultureInfo.InvariantCulture) }
        );
        await db.SaveChangesAsync(cancellationToken);
        clock.Demonstrate(offset);
    }

    private static DateOnly DemonstrationDay(IConfiguration configuration)
    {
        var setting = configuration["Demonstration:Today"] ?? "2012-03-15";
        return DateOnly.TryParseExact(setting, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new CannotStart($"Demonstration:Today is '{setting}'. It must be a day such as 2012-03-15.");
    }
}
