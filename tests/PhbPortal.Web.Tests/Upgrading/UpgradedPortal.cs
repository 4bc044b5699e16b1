using System.Globalization;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;
using Npgsql;
using PhbPortal.Data;
using PhbPortal.Data.Audit;
using PhbPortal.Data.Stores;
using PhbPortal.Domain.People;
using PhbPortal.Web.Mail;
using PhbPortal.Web.Startup;
using PhbPortal.Web.Tests.Hostile;

namespace PhbPortal.Web.Tests.Upgrading;

/// <summary>This build with a database of an earlier one, a few minutes after the earlier build was last used.</summary>
internal sealed class UpgradedPortal : WebApplicationFactory<Program>
{
    private readonly string folder = Directory.CreateTempSubdirectory("phb-web-upgraded-").FullName;
    private readonly StoreChoice choice;

    private UpgradedPortal(Func<string, StoreChoice> choose) => choice = choose(folder);

    public FakeTimeProvider Time { get; } = new(EarlierBuild.Build1d97113.SeenUtc);

    public LeftBehind Left => EarlierBuild.Build1d97113.On(choice.Engine);

    public static async Task<UpgradedPortal> OnSqliteAsync()
    {
        UpgradedPortal portal = new(folder =>
        {
            EarlierBuild.CopyTo(folder);
            using (SqliteConnection earlier = new($"{StoreChoice.SqliteFile(folder)};Pooling=False"))
            {
                earlier.Open();
                Rows.Run(earlier, EarlierBuild.GiveAForeignName);
            }

            return new(Engine.Sqlite, StoreChoice.SqliteFile(folder), StoreChoice.SqliteFile(folder));
        });
        await portal.MigrateAsync();
        return portal;
    }

    /// <param name="requests">The login that serves pages.</param>
    /// <param name="owner">The login that owns the restored tables.</param>
    public static async Task<UpgradedPortal> OnPostgresAsync(string requests, string owner)
    {
        UpgradedPortal portal = new(_ => new(Engine.Postgres, requests, owner));
        await portal.MigrateAsync();
        return portal;
    }

    /// <summary>Someone who is not signed in.</summary>
    public Visitor Visit() => new(CreateDefaultClient(), new());

    /// <summary>
    /// The output of the command <c>verify</c> after the audit was sealed up to its last entry; empty when nothing is wrong.
    /// </summary>
    public async Task<string> FaultsAsync()
    {
        await using var db = choice.OpenAsOwner(Time);
        db.ActFor(Actor.Portal, SiteScope.Everywhere);
        while (await AuditSealing.SealAsync(db, Time.GetUtcNow().UtcDateTime, all: true, CancellationToken.None) > 0)
            db.ChangeTracker.Clear();
        await using StringWriter said = new(CultureInfo.InvariantCulture);
        return await Verification.RunAsync(db, [], said) ? "" : said.ToString();
    }

    /// <summary>Reads the database as the portal does, across all sites.</summary>
    public async Task<T> InDatabase<T>(Func<PortalDbContext, Task<T>> work)
    {
        await using var scope = Services.CreateAsyncScope();
        return await work(scope.OpenForThePortal());
    }

    /// <summary>The files of the messages that were waiting and have been sent, by reference.</summary>
    public async Task<IReadOnlyDictionary<string, string>> CarriedAsync()
    {
        await Services.GetRequiredService<MessageRound>().SendAsync(CancellationToken.None);
        return Directory
            .GetFiles(((MessageFolder)Services.GetRequiredService<IMessageCarrier>()).Folder, "*.eml")
            .ToDictionary(file => Path.GetFileNameWithoutExtension(file), File.ReadAllText, StringComparer.Ordinal);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Demonstration");
        builder.UseSetting("Storage:Folder", folder);
        builder.UseSetting("Storage:Engine", choice.Engine.ToString());
        if (choice.Engine == Engine.Postgres)
        {
            builder.UseSetting("ConnectionStrings:Portal", choice.Connection);
            builder.UseSetting("ConnectionStrings:PortalOwner", choice.OwnerConnection);
        }

        builder.UseSetting("urls", "");
        builder.ConfigureTestServices(services =>
        {
            services.WriteNoLog();
            services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Time));
            services.Remove(services.Single(service => service.ImplementationType == typeof(AuditSealer)));
            services.Remove(services.Single(service => service.ImplementationType == typeof(MessageSender)));
        });
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        SqliteConnection.ClearAllPools();
        NpgsqlConnection.ClearAllPools();
        if (disposing && Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }

    /// <summary>As an operator does who runs the command once more.</summary>
    public Task<MigrationReport> MigrateAgainAsync() => MigrateAsync();

    private Task<MigrationReport> MigrateAsync() => new Migrator(choice, Time).RunAsync();
}
