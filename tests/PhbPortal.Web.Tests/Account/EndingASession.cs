using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Data.Accounts;
using PhbPortal.Data.Seeding;
using PhbPortal.Domain.People;

namespace PhbPortal.Web.Tests.Account;

/// <summary>Each way of ending a session takes effect at the next request, in every process that uses the database.</summary>
[Asvs("7.2.1", "7.2.2", "7.2.3", "7.2.4", "7.3.1", "7.3.2", "7.4.1", "7.4.2", "8.3.2", "9.2.1")]
public sealed class EndingASession : IDisposable
{
    private readonly PortalHost host = new();

    [Theory]
    [InlineData("auditor@dh.example", "/audit", 20)]
    [InlineData("patient@hull.example", "/my-plan", 60)]
    public async Task It_expires_when_idle_but_not_while_it_is_used(string email, string address, int minutes)
    {
        var visitor = await host.SignInAs(email);
        for (var clicks = 0; clicks < 3; clicks++)
        {
            host.Time.Advance(TimeSpan.FromMinutes(minutes - 1));
            Assert.Equal(address, (await visitor.GetAsync(address)).Address);
        }

        host.Time.Advance(TimeSpan.FromMinutes(minutes));
        Assert.Equal("Sign in", (await visitor.GetAsync(address)).Heading);
    }

    [Fact]
    public async Task It_ends_after_twelve_hours_even_in_use()
    {
        var visitor = await host.SignInAs("auditor@dh.example");
        for (var clicks = 0; clicks < 47; clicks++)
        {
            host.Time.Advance(TimeSpan.FromMinutes(15));
            Assert.Equal("Audit", (await visitor.GetAsync("/audit")).Heading);
        }

        host.Time.Advance(TimeSpan.FromMinutes(15));
        Assert.Equal("Sign in", (await visitor.GetAsync("/audit")).Heading);
    }

    [Fact]
    public async Task Signing_out_invalidates_every_copy_of_the_cookie()
    {
        var visitor = await host.SignInAs("auditor@dh.example");
        await using var second = host.SecondProcess();
        var (stolen, elsewhere) = (visitor.Copy(), visitor.Copy(second.CreateDefaultClient()));
        Assert.Equal("Audit", (await elsewhere.GetAsync("/audit")).Heading);

        var left = await (await visitor.GetAsync("/audit")).SubmitFormAsync("form[action='/account/sign-out']");

        Assert.Equal("/", left.Address);
        await AssertOutAsync(visitor, stolen, elsewhere);
    }

    [Fact]
    public async Task Signing_in_again_replaces_the_session_key()
    {
        var visitor = await host.SignInAs("auditor@dh.example");
        var old = visitor.Copy();
        var token = (await visitor.GetAsync("/account/change-password")).Token;

        await visitor.PostAsync(
            "/account/sign-in",
            ("Email", "auditor@dh.example"),
            ("Password", DemonstrationAccounts.Password),
            (Page.TokenName, token)
        );

        Assert.NotEqual(KeyOf(visitor), KeyOf(old));
        Assert.Equal("Audit", (await visitor.GetAsync("/audit")).Heading);
        await AssertOutAsync(old);
    }

    [Theory]
    [InlineData("closed")]
    [InlineData("role")]
    [InlineData("password")]
    public async Task A_change_of_the_account_ends_its_sessions(string what)
    {
        var visitor = await host.SignInAs("programme@dh.example");
        await using var second = host.SecondProcess();
        var elsewhere = visitor.Copy(second.CreateDefaultClient());
        Assert.Equal("/dashboard", (await elsewhere.GetAsync("/dashboard")).Address);

        await host.InDatabase(db => ChangeAsync(db, what));

        await AssertOutAsync(visitor, elsewhere);
    }

    [Fact]
    public async Task A_representative_is_signed_out_when_their_authority_ends()
    {
        var visitor = await host.SignInAs("representative@hull.example");
        await host.InDatabase(async db =>
        {
            var person = await db
                .People.Include(p => p.Representatives)
                .SingleAsync(p => p.Representatives.Any(r => r.Name == "Ken Whitfield"));
            person.EndRepresentation(
                person.Representatives.Single(r => r.Name == "Ken Whitfield"),
                new(2012, 3, 14),
                "Doreen asked for it"
            );
            return await db.SaveChangesAsync();
        });

        await AssertOutAsync(visitor);
        await Assert.ThrowsAsync<InvalidOperationException>(() => host.SignInAs("representative@hull.example"));
    }

    [Fact]
    public async Task The_table_holds_no_usable_key()
    {
        var visitor = await host.SignInAs("auditor@dh.example");
        var key = KeyOf(visitor);
        Assert.True(WebEncoders.Base64UrlDecode(key).Length * 8 >= 128);
        var kept = await host.InDatabase(db => db.Sessions.Select(s => s.KeyHash).ToListAsync());
        Assert.Equal([Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(key)))], kept);

        var thief = host.Visit();
        thief.Keep("phb-session", kept[0]);
        Assert.Equal("Sign in", (await thief.GetAsync("/audit")).Heading);
    }

    [Fact]
    public async Task A_key_with_one_changed_letter_is_refused()
    {
        var key = KeyOf(await host.SignInAs("auditor@dh.example"));
        for (var at = 0; at < key.Length; at++)
        {
            var thief = host.Visit();
            thief.Keep("phb-session", key[..at] + (key[at] == 'A' ? 'B' : 'A') + key[(at + 1)..]);
            using var answer = await thief.SendOnceAsync(HttpMethod.Get, "/audit", null);
            Assert.Equal(System.Net.HttpStatusCode.Found, answer.StatusCode);
        }
    }

    [Fact]
    public async Task Identifying_the_user_takes_one_database_command()
    {
        var visitor = await host.SignInAs("patient@hull.example");
        var page = await visitor.GetAsync("/account/change-password");
        Assert.Single(page.Commands);
    }

    public void Dispose() => host.Dispose();

    private static string KeyOf(Visitor visitor) => Assert.Single(visitor.Cookies, c => c.Name == "phb-session").Value;

    private static async Task AssertOutAsync(params Visitor[] visitors)
    {
        foreach (var visitor in visitors)
            Assert.Equal("Sign in", (await visitor.GetAsync("/account/change-password")).Heading);
    }

    private static async Task<int> ChangeAsync(PortalDbContext db, string what)
    {
        var user = await db.Users.SingleAsync(u => u.UserName == "programme@dh.example");
        var member = await db.Memberships.SingleAsync(m => m.UserId == user.Id);
        switch (what)
        {
            case "closed":
                user.IsDisabled = true;
                break;
            case "role":
                member.End(new(2012, 3, 14));
                db.Memberships.Add(new Membership(user.Id, Role.Auditor, new(2012, 3, 15)));
                break;
            case "password":
                user.SecurityStamp = "changed with the password";
                break;
        }

        return await db.SaveChangesAsync();
    }
}
