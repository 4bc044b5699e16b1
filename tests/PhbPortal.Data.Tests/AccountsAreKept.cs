using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PhbPortal.Data.Accounts;
using PhbPortal.Data.Queries;
using PhbPortal.Data.Stores;
using PhbPortal.Data.Tests.Databases;
using PhbPortal.Domain.People;

namespace PhbPortal.Data.Tests;

[Collection(EngineCollection.Name)]
public sealed class AccountsAreKept(Engines engines)
{
    [SkippableTheory, ClassData(typeof(EveryEngine))]
    public async Task A_cookie_protected_by_one_process_is_read_by_another(Engine engine)
    {
        var choice = await engines.MigratedAsync(engine);
        await using var one = Services(choice);
        await using var other = Services(choice);

        var sealedText = one.GetRequiredService<IDataProtectionProvider>().CreateProtector("test").Protect("signed in");

        Assert.Equal("signed in", other.GetRequiredService<IDataProtectionProvider>().CreateProtector("test").Unprotect(sealedText));
        var keys = new KeyRing(other.GetRequiredService<IServiceScopeFactory>()).GetAllElements();
        Assert.Equal("key", Assert.Single(keys).Name.LocalName);
    }

    [SkippableTheory, ClassData(typeof(EveryEngine))]
    public async Task A_password_and_a_passkey_of_an_account_are_found_again(Engine engine)
    {
        var choice = await engines.MigratedAsync(engine);
        await using var services = Services(choice);
        await using (var scope = services.CreateAsyncScope())
        {
            var users = scope.ServiceProvider.GetRequiredService<UserManager<PortalUser>>();
            var user = new PortalUser
            {
                DisplayName = "Jo Marsh",
                UserName = "jo@hull.example",
                Email = "jo@hull.example",
            };
            Assert.True((await users.CreateAsync(user, "Demonstration-2012")).Succeeded);
            var passkey = new UserPasskeyInfo(
                [1, 2, 3],
                [4],
                new DateTimeOffset(2012, 3, 15, 9, 0, 0, TimeSpan.Zero),
                1,
                ["internal"],
                true,
                false,
                false,
                [5],
                [6]
            )
            {
                Name = "Laptop",
            };
            Assert.True((await users.AddOrUpdatePasskeyAsync(user, passkey)).Succeeded);
        }

        await using (var scope = services.CreateAsyncScope())
        {
            var users = scope.ServiceProvider.GetRequiredService<UserManager<PortalUser>>();
            var user = await users.FindByEmailAsync("JO@hull.example");
            Assert.True(await users.CheckPasswordAsync(user!, "Demonstration-2012"));
            Assert.False(await users.CheckPasswordAsync(user!, "demonstration-2012"));
            Assert.Equal("Laptop", Assert.Single(await users.GetPasskeysAsync(user!)).Name);
        }
    }

    [SkippableTheory, ClassData(typeof(EveryEngine))]
    public async Task A_session_tells_who_asks_until_its_stamp_or_its_membership_is_over(Engine engine)
    {
        var choice = await engines.MigratedAsync(engine);
        await using var store = choice.Open(Engines.Clock);
        var today = new DateOnly(2012, 3, 15);
        var moment = new DateTime(2012, 3, 15, 9, 0, 0, DateTimeKind.Utc);
        var user = new PortalUser
        {
            DisplayName = "Jo Marsh",
            UserName = "jo",
            SecurityStamp = "first",
        };
        store.Users.Add(user);
        await store.SaveChangesAsync();
        var membership = new Membership(user.Id, Role.Auditor, today);
        store.Memberships.Add(membership);
        await store.SaveChangesAsync();
        store.Sessions.Add(
            new()
            {
                KeyHash = "hash",
                UserId = user.Id,
                MembershipId = membership.Id,
                Stamp = "first",
                Way = SignInWay.Passkey,
                StartedUtc = moment,
                LastSeenUtc = moment,
                Browser = "Firefox",
            }
        );
        await store.SaveChangesAsync();

        var found = await store.OpenSessionAsync("hash", today, default);
        Assert.Equal((user.Id, "jo", Role.Auditor, SignInWay.Passkey), (found!.UserId, found.UserName, found.Role, found.Way));
        Assert.Null(await store.OpenSessionAsync("other", today, default));
        Assert.Null(await store.OpenSessionAsync("hash", today.AddDays(-1), default));

        user.SecurityStamp = "second";
        await store.SaveChangesAsync();
        Assert.Null(await store.OpenSessionAsync("hash", today, default));
    }

    [Theory]
    [InlineData("Oracle", null, "Sqlite, SqlServer and Postgres")]
    [InlineData("2", null, "Sqlite, SqlServer and Postgres")]
    [InlineData("Postgres", "", "ConnectionStrings:Portal")]
    [InlineData("sqlserver", null, "ConnectionStrings:Portal")]
    public void A_setting_that_cannot_work_is_refused_in_plain_words(string engine, string? connection, string says)
    {
        var refusal = Assert.Throws<StorageSettingException>(() =>
            StoreChoice.From(Settings(engine, connection), AppContext.BaseDirectory)
        );

        Assert.Contains(says, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_settings_a_file_under_the_data_folder_is_used()
    {
        var root = Directory.CreateTempSubdirectory("phb-settings-");
        try
        {
            var choice = StoreChoice.From(Settings(null, null), root.FullName);

            Assert.Equal(Engine.Sqlite, choice.Engine);
            Assert.Contains(Path.Combine(root.FullName, "data", "portal.db"), choice.Connection, StringComparison.Ordinal);
            Assert.Equal(choice.Connection, choice.OwnerConnection);
        }
        finally
        {
            root.Delete(recursive: true);
        }
    }

    private static IConfiguration Settings(string? engine, string? connection) =>
        new ConfigurationBuilder()
            .AddInMemoryCollection(
                new Dictionary<string, string?>(StringComparer.Ordinal)
                {
                    ["Storage:Engine"] = engine,
                    ["ConnectionStrings:Portal"] = connection,
                }
            )
            .Build();

    private static ServiceProvider Services(StoreChoice choice)
    {
        var services = new ServiceCollection().AddLogging();
        services.AddPortalStore(Settings(choice.Engine.ToString(), choice.Connection), AppContext.BaseDirectory);
        services.AddDataProtection().SetApplicationName("PhbPortal").PersistKeysToPortal();
        services.AddIdentityCore<PortalUser>().AddEntityFrameworkStores<PortalDbContext>();
        return services.BuildServiceProvider();
    }
}
