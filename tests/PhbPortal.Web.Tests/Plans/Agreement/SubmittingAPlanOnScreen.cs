using System.Net;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Domain.CarePlans;

namespace PhbPortal.Web.Tests.Plans.Agreement;

public sealed class SubmittingAPlanOnScreen(PortalHost host) : IClassFixture<PortalHost>
{
    private const string Coordinator = "coordinator@hull.example";

    [Fact]
    public async Task An_agreement_on_paper_is_recorded_with_its_day_and_who_gave_it()
    {
        var plan = await new GivenAPlan(host).WithBudget().Made();
        var page = await (await host.SignInAs(Coordinator)).GetAsync($"/plans/{plan}/agreement");

        var list = await page.SubmitAsync(("Form.By", "Ana Wren"), ("Form.AsWho", "Representative"), ("Form.On.Day", "14"));

        Assert.Contains("Ana Wren agreed on 14 March 2012", list.Text, StringComparison.Ordinal);
        Assert.Equal(AgreedAs.Representative, (await Plan(plan)).AgreedAs);
    }

    [Fact]
    public async Task An_agreement_cannot_be_dated_tomorrow()
    {
        var plan = await new GivenAPlan(host).WithBudget().Made();
        var page = await (await host.SignInAs(Coordinator)).GetAsync($"/plans/{plan}/agreement");

        Assert.Contains("The day must be today or in the past", (await page.SubmitAsync(("Form.On.Day", "16"))).Errors);
    }

    [Fact]
    public async Task An_agreement_to_a_plan_that_changed_meanwhile_is_not_saved()
    {
        var plan = await new GivenAPlan(host).WithBudget().Made();
        var visitor = await host.SignInAs(Coordinator);
        var page = await visitor.GetAsync($"/plans/{plan}/agreement");
        await (await visitor.GetAsync($"/plans/{plan}/support/1")).SubmitAsync(("Form.UnitCost", "90"));

        var answer = await page.SubmitAsync();

        Assert.Contains(
            answer.Errors,
            error => error.StartsWith("The plan was changed while this page was open", StringComparison.Ordinal)
        );
        Assert.Null((await Plan(plan)).AgreedOn);
        Assert.Equal($"/plans/{plan}", (await answer.SubmitAsync()).Address);
    }

    [Fact]
    public async Task A_plan_with_gaps_is_not_submitted_and_says_what_is_missing()
    {
        var plan = await new GivenAPlan(host).WithBudget().Made();
        var page = await (await host.SignInAs(Coordinator)).GetAsync($"/plans/{plan}/submit");

        Assert.Equal("The plan cannot be sent yet", page.Heading);
        Assert.Contains(
            "The person, or someone who acts for them, has to agree to the plan. (rule D15)",
            page.Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task The_budgets_own_rules_are_gaps_too()
    {
        var plan = await new GivenAPlan(host).WithBudget(directly: true).Agreed().Made();
        var page = await (await host.SignInAs(Coordinator)).GetAsync($"/plans/{plan}/submit");

        Assert.Contains("rule A02", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_complete_plan_is_submitted_once_and_then_locked()
    {
        var plan = await new GivenAPlan(host).WithBudget().Agreed().Made();
        var page = await (await host.SignInAs(Coordinator)).GetAsync($"/plans/{plan}/submit");
        Assert.Equal("Send the plan for approval", page.Heading);

        var sent = await page.SubmitAsync();
        var again = await page.SubmitAsync();

        Assert.Contains("Sent for approval on 15 March 2012", sent.Text, StringComparison.Ordinal);
        Assert.Equal($"/plans/{plan}", again.Address);
        Assert.Equal(PlanState.Submitted, (await Plan(plan)).State);
    }

    [Theory]
    [InlineData(520_000, "22 March 2012")]
    [InlineData(600_000, "29 March 2012")]
    public async Task The_sender_reads_when_it_will_be_decided(long pence, string due)
    {
        var plan = await new GivenAPlan(host).WithBudget(pence).Agreed().Made();

        var sent = await (await (await host.SignInAs(Coordinator)).GetAsync($"/plans/{plan}/submit")).SubmitAsync();

        Assert.Contains($"A decision is due by {due}.", sent.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("what-matters", "Form.WhatMatters")]
    [InlineData("support/1", "Form.What")]
    [InlineData("needs/1", "Form.Description")]
    [InlineData("people", "Form.CoordinatorName")]
    public async Task The_back_button_after_submitting_shows_a_plain_page(string section, string field)
    {
        var plan = await new GivenAPlan(host).WithBudget().Agreed().Made();
        var visitor = await host.SignInAs(Coordinator);
        var open = await visitor.GetAsync($"/plans/{plan}/{section}");
        await (await visitor.GetAsync($"/plans/{plan}/submit")).SubmitAsync();

        var answer = await open.SubmitAsync((field, "Something new"));

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Contains("This version is waiting for the approver and cannot be changed", answer.Heading, StringComparison.Ordinal);
    }

    private Task<CarePlan> Plan(string plan) => host.InDatabase(db => db.CarePlans.AsNoTracking().SingleAsync(p => p.Reference == plan));
}
