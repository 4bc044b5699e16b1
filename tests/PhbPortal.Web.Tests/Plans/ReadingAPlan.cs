using System.Net;

namespace PhbPortal.Web.Tests.Plans;

public sealed class ReadingAPlan(PortalHost host) : IClassFixture<PortalHost>
{
    private const string Coordinator = "coordinator@hull.example";

    [Theory]
    [InlineData("")]
    [InlineData("/what-matters")]
    [InlineData("/contingency")]
    [InlineData("/people")]
    [InlineData("/with-budget")]
    [InlineData("/needs")]
    [InlineData("/needs/add")]
    [InlineData("/needs/1")]
    [InlineData("/needs/1/remove")]
    [InlineData("/outcomes/1")]
    [InlineData("/outcomes/add/1")]
    [InlineData("/outcomes/1/remove")]
    [InlineData("/support")]
    [InlineData("/support/add")]
    [InlineData("/support/1")]
    [InlineData("/support/1/remove")]
    [InlineData("/support/1/not-essential")]
    [InlineData("/risks")]
    [InlineData("/risks/add")]
    [InlineData("/risks/1")]
    [InlineData("/risks/1/remove")]
    [InlineData("/check")]
    [InlineData("/agreement")]
    [InlineData("/submit")]
    public async Task Each_page_has_one_heading_and_few_database_commands(string section)
    {
        var plan = await new GivenAPlan(host).WithBudget().Made();
        var page = await (await host.SignInAs(Coordinator)).GetAsync($"/plans/{plan}{section}");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Single(page.Html.QuerySelectorAll("h1"));
        Assert.InRange(page.Commands.Count, 1, 6);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/needs")]
    [InlineData("/support/1")]
    [InlineData("/check")]
    [InlineData("/submit")]
    [InlineData("/agreement")]
    public async Task A_plan_of_another_site_is_not_found(string section)
    {
        var elsewhere = await new GivenAPlan(host).At("oxfordshire").Filled().Made();

        Assert.Equal(HttpStatusCode.NotFound, (await (await host.SignInAs(Coordinator)).GetAsync($"/plans/{elsewhere}{section}")).Status);
    }

    [Theory]
    [InlineData("/needs/99")]
    [InlineData("/outcomes/99")]
    [InlineData("/outcomes/add/99")]
    [InlineData("/support/99")]
    [InlineData("/support/99/not-essential")]
    [InlineData("/risks/99")]
    public async Task An_unknown_row_is_not_found(string row)
    {
        var plan = await new GivenAPlan(host).Filled().Made();

        Assert.Equal(HttpStatusCode.NotFound, (await (await host.SignInAs(Coordinator)).GetAsync($"/plans/{plan}{row}")).Status);
    }

    [Fact]
    public async Task A_direct_payment_is_checked_within_the_same_limit()
    {
        var plan = await new GivenAPlan(host).WithBudget(directly: true).Made();
        var page = await (await host.SignInAs(Coordinator)).GetAsync($"/plans/{plan}/check");

        Assert.Contains("rule A02", page.Text, StringComparison.Ordinal);
        Assert.InRange(page.Commands.Count, 1, 6);
    }

    [Fact]
    public async Task Gaps_are_listed_with_links_to_fill_them()
    {
        var plan = await new GivenAPlan(host).Made();
        var page = await (await host.SignInAs(Coordinator)).GetAsync($"/plans/{plan}/check");

        Assert.Contains("things are still missing", page.Text, StringComparison.Ordinal);
        var needed = await page.FollowAsync("Add at least one need with an outcome.");
        Assert.Equal($"/plans/{plan}/needs", needed.Address);
    }

    [Fact]
    public async Task Tasks_that_cannot_start_say_why()
    {
        var plan = await new GivenAPlan(host).Made();
        var page = await (await host.SignInAs(Coordinator)).GetAsync($"/plans/{plan}");

        Assert.Contains("Opens when there is an outcome for support to serve", page.Text, StringComparison.Ordinal);
        Assert.Contains("Opens when every section above is completed and Rosa agrees", page.Text, StringComparison.Ordinal);
        Assert.Empty(page.Html.QuerySelectorAll($"a[href='/plans/{plan}/support'], a[href='/plans/{plan}/submit'], main a[href='']"));
    }

    [Fact]
    public async Task A_submitted_plan_is_read_only()
    {
        var plan = await new GivenAPlan(host).Submitted().Made();
        var page = await (await host.SignInAs(Coordinator)).GetAsync($"/plans/{plan}/check");

        Assert.Contains("I want my mornings to be mine.", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Change", page.Text, StringComparison.Ordinal);
    }
}
