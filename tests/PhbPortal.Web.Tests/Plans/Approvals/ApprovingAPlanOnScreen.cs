using System.Net;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Domain.Budgets;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.Rules;

namespace PhbPortal.Web.Tests.Plans.Approvals;

[Asvs("2.3.1", "2.3.5")]
public sealed class ApprovingAPlanOnScreen(PortalHost host) : IClassFixture<PortalHost>
{
    private const string Approver = "approver@hull.example";
    private const string ApproveButton = "button[value=approve]";

    [Fact]
    public async Task Approving_locks_the_plan_starts_the_budget_and_books_the_review()
    {
        var plan = await new GivenAPlan(host).Submitted().Made();
        var page = await (await host.SignInAs(Approver)).GetAsync($"/approvals/{plan}");
        Assert.InRange(page.Commands.Count, 1, 6);

        var decided = await page.SubmitFormAsync(
            ApproveButton,
            ("Form.MeetsNeeds", "true"),
            ("Form.CoversCost", "true"),
            ("Form.Reasons", "The plan is sound")
        );

        Assert.StartsWith("/decisions/", decided.Address, StringComparison.Ordinal);
        await host.InDatabase(async db =>
        {
            var kept = await db.CarePlans.Include(p => p.Case).SingleAsync(p => p.Reference == plan);
            Assert.Equal((PlanState.Approved, CaseStatus.Active), (kept.State, kept.Case.Status));
            Assert.Equal(BudgetState.Live, await db.Budgets.Where(b => b.CarePlanId == kept.Id).Select(b => b.State).SingleAsync());
            Assert.Equal(1, await db.Reviews.CountAsync(r => r.CaseId == kept.CaseId));
            var decision = await db
                .Decisions.Include(d => d.Rulings)
                .SingleAsync(d => d.CaseId == kept.CaseId && d.Kind == DecisionKind.PlanApproved);
            Assert.Contains(decision.Rulings, ruling => ruling.RuleId == RuleIds.P02);
            return 0;
        });
    }

    [Fact]
    public async Task After_approval_the_back_button_shows_the_locked_plan()
    {
        var plan = await new GivenAPlan(host).Submitted().Made();
        var page = await (await host.SignInAs(Approver)).GetAsync($"/approvals/{plan}");
        (string, string)[] yes = [("Form.MeetsNeeds", "true"), ("Form.CoversCost", "true"), ("Form.Reasons", "The plan is sound")];
        await page.SubmitFormAsync(ApproveButton, yes);

        var again = await page.SubmitFormAsync(ApproveButton, yes);
        Assert.Equal(HttpStatusCode.Conflict, again.Status);
        Assert.Equal("Version 1 This version is agreed and cannot be changed", again.Heading);

        var coordinator = await host.SignInAs("coordinator@hull.example");
        var locked = await coordinator.GetAsync($"/plans/{plan}/what-matters");
        var next = await (await locked.FollowAsync("Start a new version")).SubmitAsync();
        Assert.Equal("Version 2, draft Plan from 1 May 2012", next.Heading);

        await (await coordinator.GetAsync(next.Address + "/support/1")).SubmitAsync(("Form.UnitCost", "90"));
        var compared = await coordinator.GetAsync($"{next.Address}/compare/{plan}");
        Assert.Contains("Changed", compared.Text, StringComparison.Ordinal);
        Assert.Contains("Morning help: £4,680.00", compared.Text, StringComparison.Ordinal);
        Assert.InRange(compared.Commands.Count, 1, 6);
    }

    [Fact]
    public async Task Both_statements_are_needed()
    {
        var plan = await new GivenAPlan(host).Submitted().Made();
        var page = await (await host.SignInAs(Approver)).GetAsync($"/approvals/{plan}");

        var answer = await page.SubmitFormAsync(ApproveButton, ("Form.MeetsNeeds", "true"), ("Form.Reasons", "The plan is sound"));

        Assert.StartsWith(
            "Error: Both statements",
            Page.Words(answer.Html.QuerySelector("fieldset:has([name='Form.MeetsNeeds']) .nhsuk-error-message")),
            StringComparison.Ordinal
        );
        Assert.Contains(
            answer.Errors,
            error => error.StartsWith("Both statements are needed before a plan is approved. Rule P02", StringComparison.Ordinal)
        );
        Assert.Contains("The plan is sound", answer.Html.QuerySelector("#form_reasons")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(PlanState.Submitted, await StateOf(plan));
    }

    [Fact]
    public async Task The_author_cannot_approve()
    {
        var plan = await new GivenAPlan(host).WrittenBy(Approver).Submitted().Made();
        var visitor = await host.SignInAs(Approver);
        var page = await visitor.GetAsync($"/approvals/{plan}");
        Assert.Contains("You wrote this plan", page.Text, StringComparison.Ordinal);
        Assert.Null(page.Html.QuerySelector("main form"));

        var other = await visitor.GetAsync($"/approvals/{await new GivenAPlan(host).Submitted().Made()}");
        var token = other.Token;
        var version = await host.InDatabase(db => db.CarePlans.Where(p => p.Reference == plan).Select(p => p.Version).SingleAsync());
        var answer = await visitor.PostAsync(
            $"/approvals/{plan}",
            (Page.TokenName, token),
            ("Form.Version", $"{version}"),
            ("Form.MeetsNeeds", "true"),
            ("Form.CoversCost", "true"),
            ("Form.Reasons", "Mine"),
            ("Form.Decision", "approve")
        );

        Assert.Contains(answer.Errors, error => error.StartsWith("The author of a plan cannot approve it", StringComparison.Ordinal));
        Assert.Equal(PlanState.Submitted, await StateOf(plan));
    }

    [Theory]
    [InlineData("send-back", PlanState.Returned)]
    [InlineData("not-agreed", PlanState.NotAgreed)]
    public async Task Other_decisions_need_reasons_that_the_co_ordinator_can_read(string button, PlanState state)
    {
        var plan = await new GivenAPlan(host).Submitted().Made();
        var page = await (await host.SignInAs(Approver)).GetAsync($"/approvals/{plan}");
        Assert.Contains("Write the reasons for your decision", (await page.SubmitFormAsync($"button[value={button}]")).Errors);

        var decided = await page.SubmitFormAsync($"button[value={button}]", ("Form.Reasons", "Name who comes at night"));

        Assert.StartsWith("/decisions/", decided.Address, StringComparison.Ordinal);
        Assert.Equal(state, await StateOf(plan));
        Assert.Contains(
            "Name who comes at night",
            (await (await host.SignInAs("coordinator@hull.example")).GetAsync($"/plans/{plan}")).Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_budget_below_its_support_needs_a_reason_for_an_exception()
    {
        var plan = await new GivenAPlan(host).WithBudget(500_000).Submitted().Made();
        var page = await (await host.SignInAs(Approver)).GetAsync($"/approvals/{plan}");
        Assert.Contains("The part held by NHS Hull is £200.00 less than its support costs", page.Text, StringComparison.Ordinal);
        (string, string)[] yes = [("Form.MeetsNeeds", "true"), ("Form.CoversCost", "true"), ("Form.Reasons", "The plan is sound")];
        Assert.Contains(
            (await page.SubmitFormAsync(ApproveButton, yes)).Errors,
            error => error.StartsWith("The budget needs an exception decision", StringComparison.Ordinal)
        );

        var decided = await page.SubmitFormAsync(ApproveButton, [.. yes, ("Form.ExceptionReason", "The rest comes from a charity")]);

        Assert.StartsWith("/decisions/", decided.Address, StringComparison.Ordinal);
        Assert.Equal(
            1,
            await host.InDatabase(db =>
                db.Decisions.CountAsync(d =>
                    d.Kind == DecisionKind.BudgetException && db.CarePlans.Any(p => p.CaseId == d.CaseId && p.Reference == plan)
                )
            )
        );
    }

    [Fact]
    public async Task A_direct_payment_on_a_day_without_a_scheme_is_refused_with_the_rule()
    {
        var plan = await new GivenAPlan(host).WithBudget(directly: true).Submitted().Made();
        var page = await (await host.SignInAs(Approver)).GetAsync($"/approvals/{plan}");

        var answer = await page.SubmitFormAsync(
            ApproveButton,
            ("Form.MeetsNeeds", "true"),
            ("Form.CoversCost", "true"),
            ("Form.Reasons", "The plan is sound")
        );

        Assert.Contains(
            answer.Errors,
            error => error.Contains("Rule A02", StringComparison.Ordinal) && error.Contains("What to do instead", StringComparison.Ordinal)
        );
        Assert.Equal(PlanState.Submitted, await StateOf(plan));
    }

    [Fact]
    public async Task Another_sites_plan_and_a_co_ordinator_are_refused()
    {
        var elsewhere = await new GivenAPlan(host).At("oxfordshire").Submitted().Made();
        var here = await new GivenAPlan(host).Submitted().Made();

        Assert.Equal(HttpStatusCode.NotFound, (await (await host.SignInAs(Approver)).GetAsync($"/approvals/{elsewhere}")).Status);
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await (await host.SignInAs("coordinator@hull.example")).GetAsync($"/approvals/{here}")).Status
        );
    }

    private Task<PlanState> StateOf(string plan) =>
        host.InDatabase(db => db.CarePlans.Where(p => p.Reference == plan).Select(p => p.State).SingleAsync());
}
