using System.Net;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Domain.CarePlans;

namespace PhbPortal.Web.Tests.Plans.Sections;

public sealed class WritingASection(PortalHost host) : IClassFixture<PortalHost>
{
    private const string Coordinator = "coordinator@hull.example";

    [Fact]
    public async Task What_matters_is_saved_word_for_word()
    {
        var plan = await new GivenAPlan(host).Made();
        const string words = "Mornings 🌅 are <script>alert('mine')</script>";
        var page = await (await host.SignInAs(Coordinator)).GetAsync($"/plans/{plan}/what-matters");

        var list = await page.SubmitAsync(("Form.WhatMatters", words), ("Form.Completed", "yes"));

        Assert.Equal($"/plans/{plan}", list.Address);
        Assert.Contains("1 of 7 sections are completed", list.Text, StringComparison.Ordinal);
        Assert.Equal(
            words,
            await host.InDatabase(db => db.CarePlans.Where(p => p.Reference == plan).Select(p => p.WhatMatters).SingleAsync())
        );
        Assert.Empty(list.Html.QuerySelectorAll("main script"));
    }

    [Fact]
    public async Task Too_long_a_text_stays_in_the_field_and_nothing_is_saved()
    {
        var plan = await new GivenAPlan(host).Made();
        var tooLong = new string('x', 10_000);
        var page = await (await host.SignInAs(Coordinator)).GetAsync($"/plans/{plan}/what-matters");

        var answer = await page.SubmitAsync(("Form.WhatMatters", tooLong));

        Assert.Contains("What matters must be 4,000 characters or fewer", answer.Errors);
        Assert.Equal(tooLong, answer.Html.QuerySelector("#form_whatmatters")!.TextContent);
        Assert.Equal(
            "",
            await host.InDatabase(db => db.CarePlans.Where(p => p.Reference == plan).Select(p => p.WhatMatters).SingleAsync())
        );
    }

    [Fact]
    public async Task An_empty_section_cannot_be_completed()
    {
        var plan = await new GivenAPlan(host).Made();
        var page = await (await host.SignInAs(Coordinator)).GetAsync($"/plans/{plan}/what-matters");

        Assert.Contains("Write what matters, or say that you will come back", (await page.SubmitAsync(("Form.Completed", "yes"))).Errors);
    }

    [Fact]
    public async Task Editing_in_two_tabs_leads_to_a_page_with_both_texts()
    {
        var plan = await new GivenAPlan(host).Made();
        var visitor = await host.SignInAs(Coordinator);
        var one = await visitor.GetAsync($"/plans/{plan}/what-matters");
        var two = await visitor.GetAsync($"/plans/{plan}/what-matters");
        await one.SubmitAsync(("Form.WhatMatters", "Mornings"), ("Form.GoodDay", "Sun"));

        var met = await two.SubmitAsync(("Form.WhatMatters", "Evenings"), ("Form.GoodDay", "Rain"));

        Assert.Equal(HttpStatusCode.Conflict, met.Status);
        Assert.Equal("What matters Someone changed this while you were editing", met.Heading);
        Assert.DoesNotContain("Success", met.Text, StringComparison.Ordinal);
        foreach (var text in new[] { "Mornings", "Evenings", "Sun", "Rain" })
            Assert.Contains(text, met.Text, StringComparison.Ordinal);

        var kept = await met.SubmitAsync(("Choose.Form.WhatMatters", "yours"), ("Choose.Form.GoodDay", "theirs"));

        Assert.Equal($"/plans/{plan}", kept.Address);
        Assert.Equal(("Evenings", "Sun"), await Words(plan));
    }

    [Theory]
    [InlineData("yours", "Evenings")]
    [InlineData("theirs", "Mornings")]
    public async Task All_of_one_side_can_be_taken_at_once(string side, string expected)
    {
        var plan = await new GivenAPlan(host).Made();
        var visitor = await host.SignInAs(Coordinator);
        var one = await visitor.GetAsync($"/plans/{plan}/what-matters");
        var two = await visitor.GetAsync($"/plans/{plan}/what-matters");
        await one.SubmitAsync(("Form.WhatMatters", "Mornings"));
        var met = await two.SubmitAsync(("Form.WhatMatters", "Evenings"));

        await met.SubmitFormAsync($"button[name=TakeAll][value={side}]");

        Assert.Equal((expected, ""), await Words(plan));
    }

    [Fact]
    public async Task The_same_form_sent_twice_is_saved_once()
    {
        var plan = await new GivenAPlan(host).Made();
        var page = await (await host.SignInAs(Coordinator)).GetAsync($"/plans/{plan}/what-matters");
        await page.SubmitAsync(("Form.WhatMatters", "Mornings"));

        var again = await page.SubmitAsync(("Form.WhatMatters", "Mornings"));

        Assert.Equal($"/plans/{plan}", again.Address);
    }

    [Fact]
    public async Task A_day_saved_in_another_tab_can_be_kept()
    {
        var plan = await new GivenAPlan(host).Made();
        var visitor = await host.SignInAs(Coordinator);
        var one = await visitor.GetAsync($"/plans/{plan}/people");
        var two = await visitor.GetAsync($"/plans/{plan}/people");
        await one.SubmitAsync(("Form.FirstReviewOn.Day", "28"), ("Form.FirstReviewOn.Month", "June"), ("Form.FirstReviewOn.Year", "2012"));
        var met = await two.SubmitAsync(
            ("Form.FirstReviewOn.Day", "30"),
            ("Form.FirstReviewOn.Month", "7"),
            ("Form.FirstReviewOn.Year", "2012")
        );

        await met.SubmitAsync(("Choose.Form.FirstReviewOn", "theirs"));

        Assert.Equal(
            new DateOnly(2012, 6, 28),
            await host.InDatabase(db => db.CarePlans.Where(p => p.Reference == plan).Select(p => p.FirstReviewOn).SingleAsync())
        );
    }

    [Theory]
    [InlineData("-3")]
    [InlineData("1e9")]
    [InlineData("1,2")]
    [InlineData("0")]
    [InlineData("£45.505")]
    public async Task Days_of_notice_are_a_whole_number(string typed)
    {
        var plan = await new GivenAPlan(host).Made();
        var page = await (await host.SignInAs(Coordinator)).GetAsync($"/plans/{plan}/people");

        var answer = await page.SubmitAsync(("Form.NoticeDays", typed));

        Assert.Contains("Enter the days of notice as a whole number from 1 to 365", answer.Errors);
        Assert.Equal(typed, answer.Html.QuerySelector("#form_noticedays")!.GetAttribute("value"));
    }

    [Fact]
    public async Task An_arrangement_needs_a_name_and_a_phone_number()
    {
        var plan = await new GivenAPlan(host).Made();
        var page = await (await host.SignInAs(Coordinator)).GetAsync($"/plans/{plan}/contingency");

        var answer = await page.SubmitAsync(("Form.MoneyShort.WhatHappens", "The co-ordinator calls"));

        Assert.Contains("Enter the name of the person to phone", answer.Errors);
        Assert.Contains("Enter the phone number", answer.Errors);
        var saved = await answer.SubmitAsync(
            ("Form.MoneyShort.Name", "Jo Marsh"),
            ("Form.MoneyShort.Phone", "01632 960 010"),
            ("Form.Completed", "yes")
        );
        Assert.Equal($"/plans/{plan}", saved.Address);
        Assert.Equal(
            1,
            await host.InDatabase(db =>
                db.CarePlans.Where(p => p.Reference == plan)
                    .SelectMany(p => p.Contingencies)
                    .CountAsync(c => c.When == ContingencyEvent.MoneyShort)
            )
        );
    }

    [Fact]
    public async Task A_plan_without_a_budget_needs_no_money_section()
    {
        var plan = await new GivenAPlan(host).Made();
        var page = await (await host.SignInAs(Coordinator)).GetAsync($"/plans/{plan}/with-budget");

        var list = await page.SubmitAsync(("Form.Budget", "no"));

        Assert.Contains("Rosa wants a plan without a budget", list.Text, StringComparison.Ordinal);
        Assert.Contains("Not needed: this plan has no budget", list.Text, StringComparison.Ordinal);
    }

    private Task<(string, string)> Words(string plan) =>
        host.InDatabase(async db =>
        {
            var kept = await db.CarePlans.AsNoTracking().SingleAsync(p => p.Reference == plan);
            return (kept.WhatMatters, kept.GoodDay);
        });
}
