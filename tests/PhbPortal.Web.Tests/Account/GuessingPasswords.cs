using System.Net;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data.Seeding;

namespace PhbPortal.Web.Tests.Account;

[Asvs("6.3.1")]
public sealed class GuessingPasswords : IDisposable
{
    private readonly PortalHost host = new();

    [Fact]
    public async Task An_address_has_ten_tries_a_minute_across_all_processes()
    {
        await using var second = host.SecondProcess();
        var here = await GuesserAsync("192.0.2.1");
        var there = here.Visitor.Copy(second.CreateDefaultClient());
        for (var tries = 0; tries < 10; tries++)
            Assert.Equal(HttpStatusCode.OK, (await GuessAsync(tries % 2 == 0 ? here.Visitor : there, here.Token, $"nobody{tries}")).Status);

        foreach (var visitor in new[] { here.Visitor, there })
        {
            var refused = await GuessAsync(visitor, here.Token, "nobody");
            Assert.Equal(HttpStatusCode.TooManyRequests, refused.Status);
            Assert.Equal("60", Assert.Single(refused.Answer.Headers.GetValues("Retry-After")));
            Assert.Equal("Too many tries", refused.Heading);
            Assert.Contains("Wait one minute", refused.Text, StringComparison.Ordinal);
        }

        Assert.Equal("/work", (await SignInAsync("coordinator@hull.example", "192.0.2.2")).Address);
        host.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.OK, (await GuessAsync(here.Visitor, here.Token, "nobody")).Status);
    }

    [Fact]
    public async Task Right_passwords_do_not_count_as_guesses()
    {
        for (var times = 0; times < 12; times++)
            Assert.Equal("/work", (await SignInAsync("coordinator@hull.example", "192.0.2.1")).Address);
    }

    [Fact]
    public async Task After_ten_tries_an_account_slows_down_others_but_not_its_owner()
    {
        const string Victim = "patient@hull.example";
        for (var address = 1; address <= 5; address++)
        {
            var (visitor, token) = await GuesserAsync($"192.0.2.{address}");
            for (var tries = 0; tries < 2; tries++)
                Assert.Equal(HttpStatusCode.OK, (await GuessAsync(visitor, token, Victim)).Status);
        }

        var late = await GuesserAsync("192.0.2.9");
        Assert.Equal(HttpStatusCode.OK, (await GuessAsync(late.Visitor, late.Token, Victim)).Status);
        var refused = await GuessAsync(late.Visitor, late.Token, Victim);
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.Status);
        Assert.Equal("300", Assert.Single(refused.Answer.Headers.GetValues("Retry-After")));

        Assert.Equal("/my-plan", (await SignInAsync(Victim, "198.51.100.7")).Address);
        Assert.Equal("/my-plan", (await SignInAsync(Victim, "198.51.100.7")).Address);
    }

    [Fact]
    public async Task A_thousand_guesses_from_fifty_addresses_succeed_nowhere_and_lock_nobody_out()
    {
        const int Addresses = 50;
        var names = DemonstrationAccounts
            .All.Select(account => account.Email)
            .Concat(Enumerable.Range(0, 100 - DemonstrationAccounts.All.Count).Select(n => $"nobody{n}@hull.example"))
            .ToList();
        var heard = new Dictionary<string, int>(StringComparer.Ordinal);
        var guessers = new List<(Visitor Visitor, string Token)>();
        for (var address = 0; address < Addresses; address++)
            guessers.Add(await GuesserAsync($"203.0.113.{address}"));

        for (var round = 0; round < 20; round++)
        {
            for (var at = 0; at < Addresses; at++)
            {
                // Most guesses go to the first ten names, so that each of those gets more than ten.
                var name = at % 5 == 0 ? names[((round * Addresses) + at) % names.Count] : names[at % 10];
                using var answer = await guessers[at]
                    .Visitor.SendOnceAsync(
                        HttpMethod.Post,
                        "/account/sign-in",
                        Fields(guessers[at].Token, name, $"Demonstration-19{round}")
                    );
                Assert.True(answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.TooManyRequests, $"{name}: {answer.StatusCode}");
                if (answer.StatusCode == HttpStatusCode.OK)
                    heard[name] = heard.GetValueOrDefault(name) + 1;
            }

            host.Time.Advance(TimeSpan.FromSeconds(6));
        }

        // Ten for the account, and one for each address that tried it.
        Assert.All(heard, name => Assert.InRange(name.Value, 1, 10 + 5));
        foreach (var name in names.Take(5))
            Assert.NotEqual("/account/sign-in", (await SignInAsync(name, "198.51.100.7")).Address);
    }

    [Fact]
    public async Task Counts_name_neither_accounts_nor_addresses()
    {
        var (visitor, token) = await GuesserAsync("192.0.2.1");
        await GuessAsync(visitor, token, "coordinator@hull.example");
        var kept = await host.InDatabase(db => db.GuessCounts.Select(c => c.KeyHash).ToListAsync());
        Assert.Equal(2, kept.Count);
        Assert.All(kept, key => Assert.Matches("^[0-9A-F]{64}$", key));
    }

    public void Dispose() => host.Dispose();

    private static Task<Page> GuessAsync(Visitor visitor, string token, string name) =>
        visitor.PostAsync("/account/sign-in", [.. Fields(token, name, "not the right password").Select(f => (f.Key, f.Value))]);

    private static IEnumerable<KeyValuePair<string, string>> Fields(string token, string name, string password) =>
        [new("Email", name), new("Password", password), new(Page.TokenName, token)];

    private async Task<(Visitor Visitor, string Token)> GuesserAsync(string address)
    {
        var visitor = host.Visit(address);
        return (visitor, (await visitor.GetAsync("/account/sign-in")).Token);
    }

    private async Task<Page> SignInAsync(string name, string address)
    {
        var page = await host.Visit(address).GetAsync("/account/sign-in");
        return await page.SubmitAsync(("Email", name), ("Password", DemonstrationAccounts.Password));
    }
}
