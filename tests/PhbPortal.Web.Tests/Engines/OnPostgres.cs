using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using PhbPortal.Data.Seeding;
using PhbPortal.Data.Stores;
using PhbPortal.Data.Tests.Databases;
using PhbPortal.Web.Startup;

namespace PhbPortal.Web.Tests.Engines;

/// <summary>The demonstration on a PostgreSQL of its own, under the two logins of a deployment.</summary>
public sealed class OnPostgres : WebApplicationFactory<Program>
{
    public const string WhyMissing = "PostgreSQL is not installed here.";

    private readonly string folder = Directory.CreateTempSubdirectory("phb-web-pg-").FullName;
    private PostgresCluster? cluster;
    private readonly (string Requests, string Owner) logins;

    public OnPostgres()
    {
        var programs = PostgresCluster.FindPrograms();
        Assert.False(programs is null && Environment.GetEnvironmentVariable("CI") == "true", "CI must test on PostgreSQL.");
        IsMissing = programs is null;
        if (programs is null)
            return;
        cluster = PostgresCluster.Start(programs);
        logins = Prepared(cluster.Connection);
    }

    public bool IsMissing { get; }

    public async Task<Page> TryToSignInAsync(string email)
    {
        Visitor visitor = new(CreateDefaultClient(), new());
        return await (await visitor.GetAsync("/account/sign-in")).SubmitAsync(
            ("Email", email),
            ("Password", DemonstrationAccounts.Password)
        );
    }

    public async Task<Visitor> SignInAsync(string email) => (await TryToSignInAsync(email)).Visitor;

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Demonstration");
        builder.UseSetting("Storage:Folder", folder);
        builder.UseSetting("Storage:Engine", nameof(Engine.Postgres));
        builder.UseSetting("ConnectionStrings:Portal", logins.Requests);
        builder.UseSetting("ConnectionStrings:PortalOwner", logins.Owner);
        builder.UseSetting("urls", "");
        builder.ConfigureTestServices(services =>
        {
            services.WriteNoLog();
            services.Configure<PasswordHasherOptions>(o => o.IterationCount = 1_000);
            services.Remove(services.Single(service => service.ImplementationType == typeof(AuditSealer)));
        });
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        NpgsqlConnection.ClearAllPools();
        // The factory disposes of itself more than once.
        Interlocked.Exchange(ref cluster, null)?.Dispose();
        if (disposing && Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }

    private static (string Requests, string Owner) Prepared(string server)
    {
        using NpgsqlConnection open = new(server);
        open.Open();
        foreach (
            var statement in new[] { "CREATE ROLE phb_owner LOGIN", "CREATE ROLE phb_portal LOGIN", "CREATE DATABASE phb OWNER phb_owner" }
        )
        {
            using NpgsqlCommand command = new(statement, open);
            command.ExecuteNonQuery();
        }

        string As(string login) =>
            new NpgsqlConnectionStringBuilder(server)
            {
                Username = login,
                Database = "phb",
                Pooling = true,
            }.ToString();
        return (As("phb_portal"), As("phb_owner"));
    }
}
