using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data.Audit;
using PhbPortal.Domain.People;

namespace PhbPortal.Web.Tests.Account;

[Asvs("6.3.7", "6.3.8", "6.4.3", "9.2.1")]
public sealed partial class ForgettingAPassword : IDisposable
{
    private const string New = "slow green kettles sing";
    private const string Doubted = "This link or code does not work";

    private readonly PortalHost host = new();

    [Fact]
    public async Task A_link_sets_a_new_password_once_and_ends_other_sessions()
    {
        var name = await host.AccountAsync(Role.Patient, "mary@hull.example");
        var elsewhere = (await host.TryToSignInAsync(name)).Visitor;
        var link = await LinkAsync(name);

        var page = await host.Visit().GetAsync(link);
        Assert.Equal("Choose a password", page.Heading);
        var done = await page.SubmitAsync(("Form.New", New), ("Form.Again", New));
        Assert.Contains("Your password is set", done.Text, StringComparison.Ordinal);

        Assert.Equal("Sign in", (await elsewhere.GetAsync("/my-plan")).Heading);
        Assert.NotEqual("/account/sign-in", (await host.TryToSignInAsync(name, New)).Address);
        Assert.Equal("/account/sign-in", (await host.TryToSignInAsync(name)).Address);
        Assert.Equal(Doubted, (await host.Visit().GetAsync(link)).Heading);
        Assert.Equal(Doubted, (await page.SubmitAsync(("Form.New", New), ("Form.Again", New))).Heading);
        Assert.Contains("Your password was changed", (await host.MessagesAsync())[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_answer_and_the_work_are_the_same_with_or_without_an_account()
    {
        var reached = await host.AccountAsync(Role.Patient, "ann@hull.example");
        var without = await host.AccountAsync(Role.Patient);
        var closed = await host.AccountAsync(Role.Patient, "closed@hull.example");
        await host.InDatabase(async db =>
        {
            (await db.Users.SingleAsync(u => u.UserName == closed)).CloseFrom(new(2012, 3, 1), "Left");
            return await db.SaveChangesAsync();
        });
        // The portal's first request creates a key that is kept from then on.
        await AskAsync("nobody at all");
        var answers = new List<(Page Page, string Commands)>();
        foreach (var name in new[] { reached, without, closed, "nobody.has.this.name" })
        {
            var form = await host.Visit().GetAsync("/account/forgotten");
            host.Sql.Take();
            using var sent = await form.Visitor.SendOnceAsync(
                HttpMethod.Post,
                "/account/forgotten",
                [new("Form.SignInName", name), new(Page.TokenName, form.Token)]
            );
            Assert.Equal(HttpStatusCode.Found, sent.StatusCode);
            answers.Add((await form.Visitor.GetAsync("/account/forgotten/sent"), string.Join('\n', host.Sql.Take())));
        }

        Assert.All(answers, answer => Assert.Equal((answers[0].Page.Text, answers[0].Commands), (answer.Page.Text, answer.Commands)));
        Assert.Contains("ann@hull.example", Assert.Single(await host.MessagesAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_never_replaces_the_second_step()
    {
        var name = await host.AccountAsync(Role.CareCoordinator, "kim@hull.example");
        var (_, seed, codes) = await host.WithAppAsync(name);
        host.Time.Advance(TimeSpan.FromMinutes(2));
        var page = await host.Visit().GetAsync(await LinkAsync(name));

        Assert.StartsWith(
            "Enter a code from your app",
            Assert.Single((await page.SubmitAsync(("Form.New", New), ("Form.Again", New))).Errors),
            StringComparison.Ordinal
        );
        var wrong = await page.SubmitAsync(("Form.New", New), ("Form.Again", New), ("Form.Code", "000000"));
        Assert.StartsWith("Enter the code that your app shows now", Assert.Single(wrong.Errors), StringComparison.Ordinal);
        Assert.Equal("/account/second-step", (await host.TryToSignInAsync(name)).Address);

        await wrong.SubmitAsync(("Form.New", New), ("Form.Again", New), ("Form.Code", host.CodeOf(seed)));
        var second = await host.TryToSignInAsync(name, New);
        Assert.Equal("/account/second-step", second.Address);
        Assert.Equal("/work", (await second.SubmitAsync(("Form.Code", codes[0]))).Address);
    }

    [Fact]
    public async Task A_link_gives_no_further_guesses_of_codes()
    {
        var name = await host.AccountAsync(Role.CareCoordinator, "guess@hull.example");
        await host.WithAppAsync(name);
        var page = await host.Visit().GetAsync(await LinkAsync(name));
        for (var tries = 0; tries < 9; tries++)
            page = await page.SubmitAsync(("Form.New", New), ("Form.Again", New), ("Form.Code", $"00000{tries}"));
        var refused = await page.SubmitAsync(("Form.New", New), ("Form.Again", New), ("Form.Code", "000009"));
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.Status);
        Assert.NotEmpty(refused.Answer.Headers.GetValues("Retry-After"));
    }

    [Theory]
    [InlineData("short", "short", "15 characters or more")]
    [InlineData("password password", "password password", "easy to guess")]
    [InlineData("slow green kettles sing", "slow green kettles", "a second time")]
    public async Task The_new_password_must_meet_the_same_rules(string first, string again, string message)
    {
        var page = await host.Visit()
            .GetAsync(await LinkAsync(await host.AccountAsync(Role.Patient, $"p{first.Length}{again.Length}@hull.example")));
        var refused = await page.SubmitAsync(("Form.New", first), ("Form.Again", again));
        Assert.Contains(message, Assert.Single(refused.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_expires()
    {
        var link = await LinkAsync(await host.AccountAsync(Role.Patient, "late@hull.example"));
        host.Time.Advance(TimeSpan.FromMinutes(61));
        Assert.Equal(Doubted, (await host.Visit().GetAsync(link)).Heading);
    }

    [Fact]
    public async Task Requests_are_counted_and_audited()
    {
        await AskAsync(await host.AccountAsync(Role.Patient, "counted@hull.example"));
        var entry = await host.InDatabase(db => db.AuditEntries.OrderBy(e => e.Id).LastAsync(e => e.What == AuditedEvent.PasswordAsked));
        Assert.Equal("A link was sent", entry.Details);
        for (var tries = 1; tries < 10; tries++)
            await AskAsync($"somebody{tries}");
        var form = await host.Visit().GetAsync("/account/forgotten");
        Assert.Equal(HttpStatusCode.TooManyRequests, (await form.SubmitAsync(("Form.SignInName", "somebody"))).Status);
    }

    [Fact]
    public async Task Unsent_messages_cannot_be_read_in_the_database()
    {
        await AskAsync(await host.AccountAsync(Role.Patient, "hidden@hull.example"));
        var kept = await host.InDatabase(db => db.Messages.Select(m => m.ProtectedText).SingleAsync());
        Assert.DoesNotContain("hidden", kept, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("hidden@hull.example", Assert.Single(await host.MessagesAsync()), StringComparison.Ordinal);
        Assert.Empty(await host.InDatabase(db => db.Messages.ToListAsync()));
    }

    public void Dispose() => host.Dispose();

    private async Task AskAsync(string name) =>
        await (await host.Visit().GetAsync("/account/forgotten")).SubmitAsync(("Form.SignInName", name));

    private async Task<string> LinkAsync(string name)
    {
        await AskAsync(name);
        return Link().Match((await host.MessagesAsync())[^1]).Groups["path"].Value;
    }

    [GeneratedRegex(@"http://[^/\s]+(?<path>/account/new-password\?code=[\w-]+)", RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Link();
}
