using System.Net;
using Microsoft.EntityFrameworkCore;

namespace PhbPortal.Web.Tests.Plans;

public sealed class StartingAPlan(PortalHost host) : IClassFixture<PortalHost>
{
    private const string Coordinator = "coordinator@hull.example";

    [Fact]
    public async Task The_days_come_from_the_amount_and_the_task_list_follows()
    {
        var started = await new GivenAPlan(host).CaseOnly();
        var page = await (await host.SignInAs(Coordinator)).GetAsync($"/plans/start/{started}");

        Assert.Contains("Rosa was told £5,200.00 on 15 March 2012", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("rule C07", page.Text, StringComparison.Ordinal);
        var list = await page.SubmitAsync();

        Assert.Equal("Version 1, draft Plan from 1 May 2012", list.Heading);
        Assert.Contains(
            "0 of 7 sections are completed. No support is planned yet. Rosa was told £5,200.00",
            list.Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Planning_before_the_amount_is_shared_is_allowed_with_a_warning()
    {
        var started = await new GivenAPlan(host).BeforeTheAmountWasTold().CaseOnly();
        var page = await (await host.SignInAs(Coordinator)).GetAsync($"/plans/start/{started}");

        Assert.Contains("Rosa should know the amount before planning starts (rule C07)", page.Text, StringComparison.Ordinal);
        Assert.StartsWith("Version 1, draft", (await page.SubmitAsync()).Heading, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_press_opens_the_same_plan()
    {
        var started = await new GivenAPlan(host).CaseOnly();
        var page = await (await host.SignInAs(Coordinator)).GetAsync($"/plans/start/{started}");

        var first = await page.SubmitAsync();
        var second = await page.SubmitAsync();

        Assert.Equal(first.Address, second.Address);
        Assert.Equal(1, await host.InDatabase(db => db.CarePlans.CountAsync(plan => plan.Case.Reference == started)));
    }

    [Fact]
    public async Task Two_people_who_start_at_the_same_moment_get_one_plan()
    {
        var started = await new GivenAPlan(host).CaseOnly();
        Page[] pages =
        [
            await (await host.SignInAs(Coordinator)).GetAsync($"/plans/start/{started}"),
            await (await host.SignInAs(Coordinator)).GetAsync($"/plans/start/{started}"),
        ];

        var both = await host.SavingTogether(pages.Select(page => page.SubmitAsync()));

        Assert.All(both, page => Assert.Equal(HttpStatusCode.OK, page.Status));
        Assert.Equal(both[0].Address, both[1].Address);
        Assert.Equal(1, await host.InDatabase(db => db.CarePlans.CountAsync(plan => plan.Case.Reference == started)));
    }

    [Fact]
    public async Task Two_people_who_start_the_next_version_at_the_same_moment_get_one()
    {
        var plan = await new GivenAPlan(host).Submitted().Made();
        var decide = await (await host.SignInAs("approver@hull.example")).GetAsync($"/approvals/{plan}");
        await decide.SubmitFormAsync("button[value=not-agreed]", ("Form.Reasons", "Another way"));
        Page[] pages =
        [
            await (await host.SignInAs(Coordinator)).GetAsync($"/plans/{plan}/next"),
            await (await host.SignInAs(Coordinator)).GetAsync($"/plans/{plan}/next"),
        ];

        var both = await host.SavingTogether(pages.Select(page => page.SubmitAsync()));

        Assert.All(both, page => Assert.StartsWith("Version 2, draft", page.Heading, StringComparison.Ordinal));
        Assert.Equal(both[0].Address, both[1].Address);
    }

    [Theory]
    [InlineData("31", "2", "2012", "The first day must be a real date")]
    [InlineData("", "", "", "Enter the first day of the plan")]
    [InlineData("1", "1", "2008", "The first day must be on or after 1 January 2009, when personal health budgets began")]
    public async Task Impossible_days_are_explained_and_stay_typed(string day, string month, string year, string message)
    {
        var started = await new GivenAPlan(host).CaseOnly();
        var page = await (await host.SignInAs(Coordinator)).GetAsync($"/plans/start/{started}");

        var answer = await page.SubmitAsync(("Form.FirstDay.Day", day), ("Form.FirstDay.Month", month), ("Form.FirstDay.Year", year));

        Assert.Contains(message, answer.Errors);
        Assert.StartsWith("Error: ", answer.Title, StringComparison.Ordinal);
        Assert.Equal(year, answer.Html.QuerySelector("#form_firstday-year")!.GetAttribute("value") ?? "");
    }

    [Fact]
    public async Task A_case_of_another_site_is_not_found()
    {
        var elsewhere = await new GivenAPlan(host).At("oxfordshire").CaseOnly();

        Assert.Equal(HttpStatusCode.NotFound, (await (await host.SignInAs(Coordinator)).GetAsync($"/plans/start/{elsewhere}")).Status);
    }
}
