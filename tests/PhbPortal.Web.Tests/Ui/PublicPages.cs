using System.Net;
using PhbPortal.Domain.Rules;

namespace PhbPortal.Web.Tests.Ui;

public sealed class PublicPages(PublicHost host) : IClassFixture<PublicHost>
{
    public static TheoryData<string> Addresses =>
        [
            "/",
            "/what-is-a-personal-health-budget",
            "/three-ways-to-hold-a-budget",
            "/what-it-cannot-be-used-for",
            "/can-i-use-it",
            "/easy-read",
            "/easy-read/what-is-a-personal-health-budget",
            "/easy-read/three-ways-to-hold-a-budget",
            "/easy-read/what-it-cannot-be-used-for",
            "/help",
            "/help/rights",
            "/help/figures",
            "/help/roles",
            "/help/accessibility",
            "/help/privacy",
            "/help/cookies",
        ];

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task A_page_has_one_heading_a_title_and_no_inline_style_or_script(string address)
    {
        var answer = await host.Client.GetAsync(address);
        var page = await PublicHost.Page(answer);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.Contains("ersonal health budgets", page.Title, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("[style], style, script:not([src]), [onclick]"));
        Assert.Empty(page.QuerySelectorAll("img:not([alt]), input:not([id])"));
        Assert.Contains("999", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("main#maincontent"));
        Assert.All(page.QuerySelectorAll("nhs-input, nhs-table, nhs-row, nhs-cell, nhs-card"), unread => Assert.Fail(unread.OuterHtml));
    }

    [Fact]
    public async Task Every_page_has_a_unique_title()
    {
        var titles = new List<string?>();
        foreach (var address in Addresses)
            titles.Add((await PublicHost.Page(await host.Client.GetAsync(address))).Title);

        Assert.Equal(titles.Count, titles.Distinct().Count());
    }

    [Fact]
    public async Task Links_between_public_pages_resolve()
    {
        var ours = Addresses.ToHashSet(StringComparer.Ordinal);
        foreach (var address in Addresses)
        {
            var page = await PublicHost.Page(await host.Client.GetAsync(address));
            var broken = page.QuerySelectorAll("a[href]")
                .Select(a => a.GetAttribute("href")!)
                .Where(href =>
                    (href.StartsWith("/help", StringComparison.Ordinal) || href.StartsWith("/easy-read", StringComparison.Ordinal))
                    && !ours.Contains(href)
                );
            Assert.Empty(broken);
        }
    }

    [Fact]
    public async Task Everything_excluded_has_its_rule_and_an_alternative()
    {
        var page = await PublicHost.Page(await host.Client.GetAsync("/what-it-cannot-be-used-for"));
        var rows = page.QuerySelectorAll("tbody tr");

        Assert.Equal(
            [
                RuleIds.E02,
                RuleIds.E03,
                RuleIds.E04,
                RuleIds.E05,
                RuleIds.E06,
                RuleIds.E07,
                RuleIds.E08,
                RuleIds.E26,
                RuleIds.E27,
                RuleIds.E10,
                RuleIds.E11,
            ],
            rows.Select(r => r.QuerySelector("a")!.GetAttribute("href")!.Split('/')[^1])
        );
        Assert.All(
            rows,
            row => Assert.DoesNotContain("Ask your care co-ordinator where this comes from", row.TextContent, StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task The_easy_read_page_lists_everything_excluded()
    {
        var (full, easy) = (
            await PublicHost.Page(await host.Client.GetAsync("/what-it-cannot-be-used-for")),
            await PublicHost.Page(await host.Client.GetAsync("/easy-read/what-it-cannot-be-used-for"))
        );

        // The last two lines of the easy read page say what to do.
        Assert.Equal(full.QuerySelectorAll("tbody tr").Length, easy.QuerySelectorAll(".phb-easy__line").Length - 2);
        Assert.Contains("The money cannot pay NHS charges.", easy.Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/nothing-here", HttpStatusCode.NotFound, "Page not found")]
    [InlineData("/error/500", HttpStatusCode.NotFound, "Page not found")]
    [InlineData("/trial/403", HttpStatusCode.Forbidden, "You cannot do that with your account")]
    [InlineData("/trial/400", HttpStatusCode.BadRequest, "We could not read what was sent")]
    [InlineData("/trial/fault", HttpStatusCode.InternalServerError, "Sorry, something went wrong")]
    [InlineData("/trial/late", HttpStatusCode.ServiceUnavailable, "Sorry, the service is busy or closed for a short time")]
    public async Task An_error_says_what_happened_and_who_to_call(string address, HttpStatusCode status, string heading)
    {
        var answer = await host.Client.GetAsync(address);
        var page = await PublicHost.Page(answer);

        Assert.Equal(status, answer.StatusCode);
        Assert.Equal(heading, page.QuerySelector("h1")!.TextContent);
        Assert.Contains("Phone the personal health budget team", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("secret detail", page.Source.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_expired_form_shows_what_was_typed_except_passwords()
    {
        using var form = new FormUrlEncodedContent(
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["Form.SpentOn.Day"] = "14",
                ["Form.Note"] = "<script>two nights</script>",
                ["Password"] = "Demonstration-2012",
                ["__token"] = "old",
            }
        );
        var answer = await host.Client.PostAsync("/trial", form);
        var page = await PublicHost.Page(answer);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("This page was open too long", page.QuerySelector("h1")!.TextContent);
        Assert.Equal(
            ["Form, spent on, day: 14", "Form, note: <script>two nights</script>"],
            page.QuerySelectorAll(".nhsuk-summary-list__row").Select(r => $"{r.Children[0].TextContent}: {r.Children[1].TextContent}")
        );
        Assert.DoesNotContain("Demonstration-2012", page.Source.Text, StringComparison.Ordinal);
    }
}
