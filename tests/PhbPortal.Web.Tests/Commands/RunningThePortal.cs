using System.Buffers.Binary;
using Microsoft.Data.Sqlite;
using PhbPortal.Web.Tests.Hostile;

namespace PhbPortal.Web.Tests.Commands;

[Asvs("3.5.4", "6.3.2", "11.4.2")]
public sealed class RunningThePortal : IDisposable
{
    private readonly Portal portal = new();

    [Fact]
    public async Task An_operator_migrates_adds_an_administrator_and_verifies()
    {
        var (refused, why) = await portal.RunAsync("serve --AllowedHosts=budgets.example");
        Assert.Equal(1, refused);
        Assert.Contains("Run the command 'migrate' first", why, StringComparison.Ordinal);

        Assert.Equal(0, (await portal.RunAsync("migrate")).Code);
        Assert.Empty(Hashes());

        var (weak, weakly) = await portal.RunAsync("create-admin --email first@site.example --name First", input: "too short\n");
        Assert.Equal(1, weak);
        Assert.Contains("15 characters or more", weakly, StringComparison.Ordinal);

        var (made, well) = await portal.RunAsync(
            "create-admin --email first@site.example --name First",
            input: "otters like cold rivers\n"
        );
        Assert.Equal(0, made);
        Assert.Contains("first@site.example can now sign in", well, StringComparison.Ordinal);
        // The format of ASP.NET Core Identity: 1, the algorithm (2 is SHA-512), the number of iterations.
        var hash = Convert.FromBase64String(Assert.Single(Hashes())).AsSpan();
        Assert.Equal((1, 2u), (hash[0], BinaryPrimitives.ReadUInt32BigEndian(hash[1..])));
        Assert.True(BinaryPrimitives.ReadUInt32BigEndian(hash[5..]) >= 210_000);

        var (verified, sum) = await portal.RunAsync("verify");
        Assert.Equal(0, verified);
        Assert.Contains("nothing differs", sum, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--Demonstration:Today=2012-03-15", "belongs to the demonstration")]
    [InlineData("--Storage:Engine=Abacus", "Known are Sqlite, SqlServer and Postgres")]
    [InlineData("--Storage:Engine=Postgres", "ConnectionStrings:Portal")]
    [InlineData("--Passwords:Rounds=209999", "must be 210000 or more")]
    [InlineData("--Sessions:StaffIdleMinutes=0", "must be a number from 3 to 240")]
    [InlineData("--Cookies:OverHttp=true", "over TLS only")]
    [InlineData("", "AllowedHosts is missing")]
    [InlineData("--AllowedHosts=budgets.example;*", "AllowedHosts is *, which answers under any name")]
    [InlineData("--AllowedHosts=0.0.0.0", "AllowedHosts is 0.0.0.0, which answers under any name")]
    [InlineData("--Proxies:Known=proxy.hull.example", "is no IP address and no network")]
    [InlineData("--Proxies:Known:0=10.1.0.0/16 --Proxies:Known:1=::/0", "Proxies:Known names '::/0', which is everybody")]
    [InlineData("--ForwardedHeaders_Enabled=true", "believes every sender")]
    [InlineData("sreve", "'sreve' is not known here")]
    public async Task A_mistake_is_reported_in_one_sentence(string arguments, string sentence)
    {
        var (code, said) = await portal.RunAsync(arguments);
        Assert.Equal(1, code);
        Assert.Contains(sentence, said, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_names_the_commands()
    {
        var (code, said) = await portal.RunAsync("--help");
        Assert.Equal(0, code);
        Assert.All(["serve", "migrate", "create-admin", "verify"], command => Assert.Contains(command, said, StringComparison.Ordinal));
    }

    private List<string> Hashes()
    {
        using SqliteConnection database = new($"Data Source={Path.Combine(portal.Folder, "portal.db")};Pooling=False");
        database.Open();
        return Rows.Of(database, "SELECT \"PasswordHash\" FROM \"Users\"", row => row.GetString(0));
    }

    public void Dispose() => portal.Dispose();
}
