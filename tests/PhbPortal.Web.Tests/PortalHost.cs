using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;
using PhbPortal.Data;
using PhbPortal.Data.Seeding;
using PhbPortal.Data.Stores;
using PhbPortal.Domain.People;
using PhbPortal.Web.Mail;
using PhbPortal.Web.Startup;
using PhbPortal.Web.Tests.Engines;

namespace PhbPortal.Web.Tests;

/// <summary>
/// The whole portal over a database of its own, with the demonstration's people in it, at ten in the morning of 15 March 2012.
/// Every query it asks must also be one that SQL Server can be asked. Use it as a class fixture; tests of a class share it.
/// </summary>
public sealed class PortalHost : WebApplicationFactory<Program>
{
    // Migrated and seeded once for all test classes, then copied.
    private static readonly Lazy<string> Template = new(MakeTemplate);

    private readonly string folder = NewFolder();
    private readonly bool isTemplate;

    public PortalHost()
        : this(false) { }

    private PortalHost(bool isTemplate)
    {
        this.isTemplate = isTemplate;
        if (!isTemplate)
            File.Copy(Path.Combine(Template.Value, "portal.db"), Path.Combine(folder, "portal.db"));
    }

    public FakeTimeProvider Time { get; } = new(new(2026, 3, 16, 10, 0, 0, TimeSpan.Zero));

    public SqlCounter Sql { get; } = new();

    public UntranslatedQueries Untranslated { get; } = new();

    private SavesTogether Together { get; } = new();

    private static WrittenLengths Lengths { get; } = new();

    /// <summary>
    /// Listens to the queries of this host alone. EF Core builds all its services again for each such listener, and refuses to after
    /// twenty: for one test class.
    /// </summary>
    public ISingletonInterceptor? Listener { get; init; }

    /// <summary>Whether it writes its log as it does elsewhere; <see cref="Log"/> reads it.</summary>
    public bool WritesItsLog { get; init; }

    /// <summary>Every line of the log so far.</summary>
    public IReadOnlyList<string> Log() => [.. Directory.GetFiles(Path.Combine(folder, "logs")).SelectMany(ReadShared)];

    /// <summary>What the command <c>verify</c> would say; nothing when all is right.</summary>
    public async Task<string> FaultsOfTheLedgerAsync()
    {
        await using var store = new StoreChoice(Engine.Sqlite, StoreChoice.SqliteFile(folder), StoreChoice.SqliteFile(folder)).Open(Time);
        store.ActFor(Actor.Portal, SiteScope.Everywhere);
        await using StringWriter said = new(CultureInfo.InvariantCulture);
        return await Verification.RunAsync(store, [], said) ? "" : said.ToString();
    }

    /// <summary>Someone who has not signed in.</summary>
    public Visitor Visit(string? from = null) => new(CreateDefaultClient(Untranslated.Watch()), Sql) { Address = from };

    /// <summary>A second process of the portal over the same database; the caller disposes of it.</summary>
    public WebApplicationFactory<Program> SecondProcess() => WithWebHostBuilder(_ => { });

    /// <summary>Someone who came in through the sign-in page.</summary>
    public async Task<Visitor> SignInAs(string email, string password = DemonstrationAccounts.Password, string? from = null)
    {
        var visitor = Visit(from);
        var page = await visitor.GetAsync("/account/sign-in");
        var landed = await page.SubmitAsync(("Email", email), ("Password", password));
        return landed.Address == "/account/sign-in" ? throw new InvalidOperationException($"{email} could not sign in.") : visitor;
    }

    /// <summary>Two requests at once, neither of which sees what the other saves before it saves itself.</summary>
    public async Task<Page[]> SavingTogether(IEnumerable<Task<Page>> requests)
    {
        Together.Expect(2);
        return await Task.WhenAll(requests);
    }

    /// <summary>Someone else's change, made between what the next request that saves has read and its save.</summary>
    public void BeforeTheNextSave(Func<PortalDbContext, Task<int>> change) => Together.Before(() => InDatabase(change));

    /// <summary>Every message that waits is sent; answers what lies in the folder then, oldest first.</summary>
    public async Task<IReadOnlyList<string>> MessagesAsync()
    {
        await Services.GetRequiredService<MessageRound>().SendAsync(CancellationToken.None);
        var outbox = new DirectoryInfo(((MessageFolder)Services.GetRequiredService<IMessageCarrier>()).Folder);
        return outbox.Exists
            ? [.. outbox.GetFiles("*.eml").OrderBy(file => file.LastWriteTimeUtc).Select(file => File.ReadAllText(file.FullName))]
            : [];
    }

    /// <summary>Works on the database as the portal itself, over all sites.</summary>
    public async Task<T> InDatabase<T>(Func<PortalDbContext, Task<T>> work)
    {
        await using var scope = Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        db.ActFor(Actor.Portal, SiteScope.Everywhere);
        return await work(db);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Demonstration");
        builder.UseSetting("Storage:Folder", folder);
        builder.UseSetting("urls", "");
        builder.ConfigureTestServices(services =>
        {
            if (!WritesItsLog)
                services.WriteNoLog();
            services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Time));
            services.AddSingleton<IStartupFilter, FromAddress>();
            // Tests sign in hundreds of times.
            services.Configure<PasswordHasherOptions>(o => o.IterationCount = 1_000);
            // Its commands would count as those of whatever page a test looks at; what it does is tested by itself.
            services.Remove(services.Single(service => service.ImplementationType == typeof(AuditSealer)));
            services.Remove(services.Single(service => service.ImplementationType == typeof(MessageSender)));
            services.ConfigureDbContext<SqliteStore>(options =>
                options.AddInterceptors(Sql, Together, SqlServerTranslation.Shared, Lengths)
            );
            if (Listener is { } listener)
                services.ConfigureDbContext<SqliteStore>(options => options.AddInterceptors(listener));
            services.AddSingleton<IExceptionHandler>(Untranslated);
        });
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        SqliteConnection.ClearAllPools();
        if (disposing && !isTemplate && Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }

    private static string MakeTemplate()
    {
        using var host = new PortalHost(isTemplate: true);
        _ = host.Server;
        host.Dispose();
        using var database = new SqliteConnection($"Data Source={Path.Combine(host.folder, "portal.db")}");
        database.Open();
        using var intoOneFile = database.CreateCommand();
        intoOneFile.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        intoOneFile.ExecuteNonQuery();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(host.folder, recursive: true);
        return host.folder;
    }

    // A test server knows no network: the address that a visitor says they come from is believed.
    private sealed class FromAddress : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) =>
            app =>
            {
                app.Use(
                    (context, rest) =>
                    {
                        if (context.Request.Headers[Visitor.AddressHeader] is [{ } address])
                            context.Connection.RemoteIpAddress = IPAddress.Parse(address);
                        return rest(context);
                    }
                );
                next(app);
            };
    }

    private static List<string> ReadShared(string file)
    {
        using StreamReader reader = new(new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        List<string> lines = [];
        while (reader.ReadLine() is { } line)
            lines.Add(line);
        return lines;
    }

    private static string NewFolder() => Directory.CreateTempSubdirectory("phb-web-").FullName;
}
