using Microsoft.EntityFrameworkCore;
using PhbPortal.Data.Seeding;

namespace PhbPortal.Web.Tests.Account;

/// <summary>What someone was typing when their session expired.</summary>
public sealed class KeepingTypedText : IDisposable
{
    private const string Coordinator = "coordinator@hull.example";
    private const string Typed = "Marmaduke-Ffitch";

    private readonly PortalHost host = new();

    [Fact]
    public async Task Typed_text_is_restored_after_signing_in_again()
    {
        var asked = await TypeTooLateAsync();
        Assert.Equal("/account/sign-in?returnUrl=%2Faccount%2Fkept", asked.Address);

        var kept = await SignInOnAsync(asked, Coordinator);
        Assert.Equal("We kept what you typed", kept.Heading);
        Assert.Contains(Typed, kept.Text, StringComparison.Ordinal);

        var sent = await kept.SubmitAsync();
        Assert.Equal("/people/add", sent.Address);
        Assert.Contains(sent.Html.QuerySelectorAll("main input"), input => input.GetAttribute("value") == Typed);
    }

    [Fact]
    public async Task Typed_text_is_not_shown_to_anyone_else_at_the_same_browser()
    {
        var kept = await SignInOnAsync(await TypeTooLateAsync(), "finance@hull.example");
        Assert.Equal("Nothing was kept", kept.Heading);
        Assert.DoesNotContain(Typed, kept.Html.Body!.InnerHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Typed_text_is_kept_encrypted_for_an_hour()
    {
        var asked = await TypeTooLateAsync();
        var state = await host.InDatabase(db => db.AccountSteps.Select(s => s.State).SingleAsync());
        Assert.DoesNotContain(Typed, state, StringComparison.Ordinal);
        host.Time.Advance(TimeSpan.FromMinutes(61));
        Assert.Equal("Nothing was kept", (await SignInOnAsync(asked, Coordinator)).Heading);
    }

    [Fact]
    public async Task Typed_text_is_not_kept_after_signing_out()
    {
        var (visitor, page) = await OpenFormAsync();
        await page.SubmitFormAsync("form[action='/account/sign-out']");
        var asked = await visitor.PostAsync("/people/add", ("Form.FamilyName", Typed), (Page.TokenName, page.Token));
        Assert.Equal("Sign in", asked.Heading);
        Assert.Equal(0, await host.InDatabase(db => db.AccountSteps.CountAsync()));
        Assert.DoesNotContain("kept", asked.Address, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Passwords_are_never_kept()
    {
        var (visitor, page) = await OpenFormAsync();
        host.Time.Advance(TimeSpan.FromMinutes(21));
        await visitor.PostAsync(
            "/account/change-password",
            ("Current", "a secret"),
            ("New", "another secret"),
            (Page.TokenName, page.Token)
        );
        Assert.Equal(0, await host.InDatabase(db => db.AccountSteps.CountAsync()));
    }

    [Fact]
    public async Task Only_staying_signed_in_extends_the_session()
    {
        var (visitor, page) = await OpenFormAsync();
        var poller = visitor.Copy();
        host.Time.Advance(TimeSpan.FromMinutes(19));
        using (var left = await poller.SendOnceAsync(HttpMethod.Get, "/account/session", null))
            Assert.Equal("{\"endsIn\":60}", await left.Content.ReadAsStringAsync());
        using (var stays = await visitor.SendOnceAsync(HttpMethod.Post, "/account/session", [new(Page.TokenName, page.Token)]))
            Assert.Equal("{\"endsIn\":1200}", await stays.Content.ReadAsStringAsync());

        for (var polls = 0; polls < 20; polls++)
        {
            host.Time.Advance(TimeSpan.FromMinutes(1));
            using var left = await poller.SendOnceAsync(HttpMethod.Get, "/account/session", null);
        }

        Assert.Equal("Sign in", (await visitor.GetAsync("/work")).Heading);
    }

    [Fact]
    public async Task Pages_say_how_long_a_session_lasts_with_and_without_scripts()
    {
        var page = await (await host.SignInAs(Coordinator)).GetAsync("/work");
        Assert.Equal("1200", page.Html.QuerySelector("[data-session-ends-in]")!.GetAttribute("data-session-ends-in"));
        Assert.Contains("after 20 minutes without a step", page.Html.QuerySelector("noscript")!.TextContent, StringComparison.Ordinal);
        Assert.Null((await host.Visit().GetAsync("/")).Html.QuerySelector("[data-session-ends-in]"));
    }

    public void Dispose() => host.Dispose();

    private static async Task<Page> SignInOnAsync(Page asked, string name) =>
        await asked.SubmitAsync(("Email", name), ("Password", DemonstrationAccounts.Password));

    private async Task<(Visitor Visitor, Page Form)> OpenFormAsync()
    {
        var visitor = await host.SignInAs(Coordinator);
        return (visitor, await visitor.GetAsync("/people/add"));
    }

    private async Task<Page> TypeTooLateAsync()
    {
        var (_, page) = await OpenFormAsync();
        host.Time.Advance(TimeSpan.FromMinutes(21));
        return await page.SubmitAsync(("Form.FamilyName", Typed));
    }
}
