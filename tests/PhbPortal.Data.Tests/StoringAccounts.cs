using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using PhbPortal.Data.Accounts;
using PhbPortal.Data.Queries;
using PhbPortal.Data.Stores;
using PhbPortal.Data.Tests.Databases;
using PhbPortal.Domain.People;

namespace PhbPortal.Data.Tests;

[Collection(EngineCollection.Name)]
public sealed class StoringAccounts(Engines engines)
{
    [SkippableTheory, ClassData(typeof(EveryEngine))]
    public async Task A_cookie_protected_by_one_process_is_read_by_another(Engine engine)
    {
        var choice = await engines.MigratedAsync(engine);
        await using var one = Services(choice);
        await using var other = Services(choice);

        var sealedText = one.GetRequiredService<IDataProtectionProvider>().CreateProtector("test").Protect("signed in");

        Assert.Equal("signed in", other.GetRequiredService<IDataProtectionProvider>().CreateProtector("test").Unprotect(sealedText));
        var keys = new EntityFrameworkCoreXmlRepository<PortalDbContext>(other, NullLoggerFactory.Instance).GetAllElements();
        Assert.Equal("key", Assert.Single(keys).Name.LocalName);
    }

    /// <summary>Build 1d97113 wrote this row and text with its own key ring. The key is used nowhere else.</summary>
    [SkippableTheory, ClassData(typeof(EveryEngine))]
    public async Task Text_protected_by_an_earlier_builds_key_can_still_be_read(Engine engine)
    {
        const string Name = "key-081f2f4b-6ee6-4876-b4e8-d8de6e285ee3";
        const string Xml =
            """<key id="081f2f4b-6ee6-4876-b4e8-d8de6e285ee3" version="1">"""
            + "<creationDate>2026-11-30T20:17:39.9577981Z</creationDate>"
            + "<activationDate>2026-11-30T20:17:39.9577981Z</activationDate>"
            + "<expirationDate>2027-02-28T20:17:39.9577981Z</expirationDate>"
            + """<descriptor deserializerType="Microsoft.AspNetCore.DataProtection.AuthenticatedEncryption.ConfigurationModel"""
            + """.AuthenticatedEncryptorDescriptorDeserializer, Microsoft.AspNetCore.DataProtection, Version=10.0.0.0"""
            + """, Culture=neutral, PublicKeyToken=adb9793829ddae60">"""
            + """<descriptor><encryption algorithm="AES_256_CBC" /><validation algorithm="HMACSHA256" />"""
            + """<masterKey p4:requiresEncryption="true" xmlns:p4="http://schemas.asp.net/2015/03/dataProtection">"""
            + "<!-- Warning: the key below is in an unencrypted form. -->"
            + "<value>a6I2E07OBHfzFACBlhSqaPb9yIkktIsop+vVg08kHbbsiv5RZuPR1ppZbrYh0gNhovqmGMf4OtgbvHMpRtdbig=="
            + "</value></masterKey></descriptor></descriptor></key>";
        const string ProtectedThen =
            "CfDJ8EsvHwjmbnZItOjY3m4oXuP5RQyeshmjj1f0wNKEJHrAlArFMypY9STSQ0E1OoK9Rs5HbCmrIndn1Dg7rEes063MF_llZxgfWfggwhB-Gzv5azn_"
            + "fVb_gGiJ6L5yfOJ3T5JIkcYpPhYgEBSUgtLMGCBek65BAe4f8bLCVgGsZCMz";
        var choice = await engines.MigratedAsync(engine);
        await using (var store = choice.Open(Engines.Clock))
        {
            await store.Database.ExecuteSqlAsync($"""INSERT INTO "DataProtectionKeys" ("Name", "Xml") VALUES ({Name}, {Xml})""");
        }

        await using var services = Services(choice);
        var protector = services.GetRequiredService<IDataProtectionProvider>().CreateProtector("PhbPortal.Authenticator");

        Assert.Equal("3132333435363738393031323334353637383930", protector.Unprotect(ProtectedThen));
    }

    [SkippableTheory, ClassData(typeof(EveryEngine))]
    public async Task Keys_are_not_audited(Engine engine)
    {
        var choice = await engines.MigratedAsync(engine);
        await using var services = Services(choice);

        services.GetRequiredService<IDataProtectionProvider>().CreateProtector("test").Protect("signed in");

        await using var store = choice.Open(Engines.Clock);
        Assert.StartsWith("key-", (await store.DataProtectionKeys.SingleAsync()).FriendlyName, StringComparison.Ordinal);
        Assert.Empty(await store.AuditEntries.ToListAsync());
    }

    [SkippableTheory, ClassData(typeof(EveryEngine))]
    public async Task A_password_and_a_passkey_are_stored_and_read(Engine engine)
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
    public async Task A_session_identifies_the_user_until_its_stamp_or_membership_ends(Engine engine)
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
    public void An_invalid_setting_is_refused_in_plain_words(string engine, string? connection, string says)
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
        services.AddDataProtection().SetApplicationName("PhbPortal").PersistKeysToDbContext<PortalDbContext>();
        services.AddIdentityCore<PortalUser>().AddEntityFrameworkStores<PortalDbContext>();
        return services.BuildServiceProvider();
    }
}
