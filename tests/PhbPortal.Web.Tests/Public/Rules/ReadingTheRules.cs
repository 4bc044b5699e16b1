using System.Net;
using PhbPortal.Domain.Rules;

namespace PhbPortal.Web.Tests.Public.Rules;

public sealed class ReadingTheRules(PortalHost host) : IClassFixture<PortalHost>
{
    [Fact]
    public async Task Anyone_reads_the_whole_rulebook_on_one_page_without_the_database()
    {
        var page = await host.Visit().GetAsync("/rules");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(168, page.Html.QuerySelectorAll(".phb-rules > li").Length);
        Assert.Equal(9, page.Html.QuerySelectorAll("main section h2").Length);
        Assert.Contains("in force today, 15 March 2012", page.Text, StringComparison.Ordinal);
        Assert.Empty(page.Commands);
        Assert.Equal(TimeSpan.FromMinutes(5), page.Answer.Headers.CacheControl?.MaxAge);
    }

    [Theory]
    [InlineData("?Word=Gambling", new[] { RuleIds.E04 })]
    [InlineData("?Word=three+years+scheme&Section=A", new[] { RuleIds.A06 })]
    [InlineData("?Section=C&Mark=T", new[] { RuleIds.C01, RuleIds.C02, RuleIds.C03, RuleIds.C04, RuleIds.C05 })]
    [InlineData("?Section=F&Model=ThirdParty", new[] { RuleIds.F09, RuleIds.F12 })]
    [InlineData("?Section=G&Use=Scheduled", new[] { RuleIds.G02, RuleIds.G03, RuleIds.G06 })]
    [InlineData("?Section=A&Day.Day=31&Day.Month=5&Day.Year=2010&Mark=T", new[] { RuleIds.A26 })]
    public async Task The_list_is_filtered_by_word_part_mark_model_and_day(string query, string[] expected)
    {
        var page = await host.Visit().GetAsync("/rules" + query);

        Assert.Equal(expected, page.Html.QuerySelectorAll(".phb-rules > li > a").Select(link => Page.Words(link)[..3]));
        Assert.Contains("what you asked for", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_impossible_day_is_explained_beside_the_field_and_stays_typed()
    {
        var page = await host.Visit().GetAsync("/rules?Day.Day=31&Day.Month=2&Day.Year=2012");

        Assert.Equal(["The day must be a real date"], page.Errors);
        Assert.StartsWith("Error: Rules", page.Title, StringComparison.Ordinal);
        Assert.Equal("31", page.Html.GetElementById("day-day")?.GetAttribute("value"));
        Assert.Equal(168, page.Html.QuerySelectorAll(".phb-rules > li").Length);
    }

    [Theory]
    [InlineData("?Use=7")]
    [InlineData("?Section=%3Cscript%3E&Model=Everything&Mark=Z")]
    [InlineData("?Word=%3Cscript%3Ealert(1)%3C%2Fscript%3E%F0%9F%98%80")]
    public async Task An_invalid_query_string_causes_no_fault(string query)
    {
        var page = await host.Visit().GetAsync("/rules" + query);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Empty(page.Html.QuerySelectorAll("main script"));
    }

    [Fact]
    public async Task A_very_long_word_is_refused_with_advice()
    {
        var page = await host.Visit().GetAsync("/rules?Word=" + new string('a', 2_000));

        Assert.Equal(["The word to look for must be 100 characters or fewer"], page.Errors);
    }

    [Theory]
    [InlineData("/rules/A02")]
    [InlineData("/rules/a02")]
    public async Task A_rule_says_what_it_requires_its_source_and_whether_it_applies_today(string address)
    {
        var page = await host.Visit().GetAsync(address);

        Assert.Equal("Rule A02 Direct payments need a pilot scheme", page.Heading);
        Assert.StartsWith("Rule A02: Direct payments need a pilot scheme", page.Title, StringComparison.Ordinal);
        Assert.Contains("In force today, 15 March 2012", page.Text, StringComparison.Ordinal);
        Assert.Contains("SI 2010/1000 reg.2(1),(6)", page.Text, StringComparison.Ordinal);
        Assert.Contains("T: the text was read", page.Text, StringComparison.Ordinal);
        Assert.Contains("Doncaster PCT, scheme record dated 28 June 2010 or later", page.Text, StringComparison.Ordinal);
        Assert.Contains("Where it refuses, nobody can override it", page.Text, StringComparison.Ordinal);
        Assert.Equal("From 1 June 2010 to 31 July 2013, today", Page.Words(page.Html.QuerySelector("[aria-current=true] .phb-line__when")));
    }

    [Fact]
    public async Task A_rule_can_be_read_as_on_another_day()
    {
        var page = await host.Visit().GetAsync("/rules/A02");
        var later = await page.SubmitFormAsync("main form", ("On.Day", "1"), ("On.Month", "August"), ("On.Year", "2013"));

        Assert.Contains("On 1 August 2013: not in force", Page.Words(later.Html.QuerySelector("[role=status]")), StringComparison.Ordinal);
        Assert.Equal("August", later.Html.GetElementById("on-month")?.GetAttribute("value"));
    }

    [Fact]
    public async Task The_31st_of_February_gets_a_helpful_error()
    {
        var page = await host.Visit().GetAsync("/rules/A02?On.Day=31&On.Month=2&On.Year=2012");

        Assert.Equal(["The day must be a real date"], page.Errors);
        Assert.Null(page.Html.QuerySelector("[role=status]"));
    }

    [Fact]
    public async Task A_rule_that_is_policy_says_that_it_is_not_law() =>
        Assert.Contains("This is published policy, not law", (await host.Visit().GetAsync("/rules/E26")).Text, StringComparison.Ordinal);

    [Fact]
    public async Task A_safeguard_of_our_own_has_a_page_that_says_it_is_neither_law_nor_policy()
    {
        var list = await host.Visit().GetAsync("/rules");
        Assert.NotNull(list.Html.QuerySelector("main a[href='/rules/P01']"));

        var page = await host.Visit().GetAsync("/rules/P01");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("This portal's own safeguard. It is neither law nor published policy.", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("the text was read", Page.Words(page.Html.QuerySelector("dl")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rule_that_does_not_exist_is_not_found() =>
        Assert.Equal(HttpStatusCode.NotFound, (await host.Visit().GetAsync("/rules/Z99")).Status);

    [Fact]
    public async Task Every_rule_has_its_page()
    {
        var visitor = host.Visit();
        var list = await visitor.GetAsync("/rules");

        foreach (var link in list.Html.QuerySelectorAll(".phb-rules > li > a"))
        {
            var page = await visitor.GetAsync(link.GetAttribute("href")!);
            Assert.Equal(HttpStatusCode.OK, page.Status);
            Assert.Equal("Rule " + Page.Words(link), page.Heading);
        }
    }
}
