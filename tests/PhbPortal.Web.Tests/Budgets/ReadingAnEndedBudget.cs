using System.Net;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Domain.Budgets;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Web.Tests.Plans;

namespace PhbPortal.Web.Tests.Budgets;

public sealed class ReadingAnEndedBudget(PortalHost host) : IClassFixture<PortalHost>
{
    private static readonly (string, string)[] Yes =
    [
        ("Form.MeetsNeeds", "true"),
        ("Form.CoversCost", "true"),
        ("Form.Reasons", "The plan is sound"),
    ];

    [Fact]
    public async Task Approving_a_new_version_ends_the_previous_budget_on_every_page()
    {
        var old = await GivenABudget.LiveAsync(host, "hull", new(50_000));
        var coordinator = await host.SignInAs("coordinator@hull.example");
        await (await coordinator.GetAsync(old.Address + "/orders/place")).SubmitAsync(
            ("Form.Line", "1"),
            ("Form.Amount", "100"),
            ("Form.ExpectedOn.Day", "28"),
            ("Form.ExpectedOn.Month", "3"),
            ("Form.ExpectedOn.Year", "2012")
        );
        var form = await coordinator.GetAsync(old.Address + "/orders/place");

        var next = await ApproveNext(old.Plan);

        var money = await coordinator.GetAsync(old.Address);
        Assert.Contains("Ended Ended on 14 March 2012. A later version of the plan was agreed.", money.Text, StringComparison.Ordinal);
        Assert.Contains("£500.00 of £500.00 was not spent", money.Text, StringComparison.Ordinal);
        Assert.NotNull(money.Html.QuerySelector($"main a[href='/budgets/{next}']"));
        Assert.Null(money.Html.QuerySelector("main a[href$='/orders/place']"));
        Assert.InRange(money.Commands.Count, 1, 6);
        Assert.Contains(
            "Moved to the budget that follows on 15 March 2012",
            (await coordinator.GetAsync(old.Address + "/orders")).Text,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "£100.00 is kept aside for 1 open order",
            (await coordinator.GetAsync($"/budgets/{next}/orders")).Text,
            StringComparison.Ordinal
        );

        var refused = await form.SubmitAsync(
            ("Form.Line", "1"),
            ("Form.Amount", "10"),
            ("Form.ExpectedOn.Day", "28"),
            ("Form.ExpectedOn.Month", "3"),
            ("Form.ExpectedOn.Year", "2012")
        );
        Assert.Contains(refused.Errors, error => error.StartsWith("This budget ended on 14 March 2012", StringComparison.Ordinal));

        var late = await (await coordinator.GetAsync(old.Address + "/spending/record")).SubmitAsync(
            ("Form.Line", "1"),
            ("Form.Amount", "200"),
            ("Form.What", "Last week's help"),
            ("Form.SpentOn.Day", "9"),
            ("Form.SpentOn.Month", "3"),
            ("Form.SpentOn.Year", "2012")
        );
        Assert.Contains(
            "£200.00 for Home support is recorded",
            (await coordinator.GetAsync(late.Address)).Text + late.Html.Body!.TextContent,
            StringComparison.Ordinal
        );
        var today = await (await coordinator.GetAsync(old.Address + "/spending/record")).SubmitAsync(
            ("Form.Line", "1"),
            ("Form.Amount", "200"),
            ("Form.What", "Today's help")
        );
        Assert.Contains(today.Errors, error => error.StartsWith("This budget ended on 14 March 2012", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_current_budget_comes_first_and_the_ended_one_below_it()
    {
        var old = await GivenABudget.LiveAsync(host, "hull", new(50_000));
        var next = await ApproveNext(old.Plan);
        var person = await host.InDatabase(db =>
            db.Budgets.Where(b => b.Id == old.Id).Select(b => b.CarePlan.Case.Person.Reference).SingleAsync()
        );

        var page = await (await host.SignInAs("coordinator@hull.example")).GetAsync("/people/" + person);

        Assert.Contains("Ended Ended on 14 March 2012", page.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.NotNull(page.Html.QuerySelector($"nav a[href='/budgets/{next}']"));
        Assert.NotNull(page.Html.QuerySelector($"main a[href='/budgets/{old.Budget}']"));
        Assert.InRange(page.Commands.Count, 1, 6);
    }

    [Fact]
    public async Task A_plan_without_a_budget_ends_the_current_one_only_with_the_care_that_follows()
    {
        var old = await GivenABudget.LiveAsync(host, "hull", new(50_000));
        var plan = await NextVersion(old.Plan, withBudget: false);
        var page = await (await host.SignInAs("approver@hull.example")).GetAsync("/approvals/" + plan);
        Assert.Contains("Approving this plan ends it on 14 March 2012", page.Text, StringComparison.Ordinal);
        Assert.InRange(page.Commands.Count, 1, 6);

        var refused = await page.SubmitFormAsync("button[value=approve]", Yes);
        Assert.Contains(refused.Errors, error => error.Contains("Rule H12", StringComparison.Ordinal));
        var decided = await page.SubmitFormAsync(
            "button[value=approve]",
            [.. Yes, ("Form.CareAfter", "The district nurses come each morning")]
        );

        Assert.StartsWith("/decisions/", decided.Address, StringComparison.Ordinal);
        var money = await page.Visitor.GetAsync(old.Address);
        Assert.Contains("Ended on 14 March 2012. The person chose it.", money.Text, StringComparison.Ordinal);
        Assert.Contains("The district nurses come each morning", money.Text, StringComparison.Ordinal);
    }

    /// <returns>The reference of the new version's budget.</returns>
    private async Task<string> ApproveNext(string plan)
    {
        var next = await NextVersion(plan, withBudget: true);
        var page = await (await host.SignInAs("approver@hull.example")).GetAsync("/approvals/" + next);
        var decided = await page.SubmitFormAsync(
            "button[value=approve]",
            [
                .. Yes,
                .. page.Html.QuerySelector("[name='Form.ExceptionReason']") is null
                    ? []
                    : new[] { ("Form.ExceptionReason", "For the test") },
            ]
        );
        Assert.StartsWith("/decisions/", decided.Address, StringComparison.Ordinal);
        return await host.InDatabase(db => db.Budgets.Where(b => b.CarePlan.Reference == next).Select(b => b.Reference).SingleAsync());
    }

    private Task<string> NextVersion(string plan, bool withBudget) =>
        host.InDatabase(async db =>
        {
            var before = await db
                .CarePlans.Include(p => p.Case.IndicativeAmounts)
                .Include(p => p.Case.Person)
                .Include(p => p.Needs)
                    .ThenInclude(n => n.Outcomes)
                .Include(p => p.Supports)
                .Include(p => p.Risks)
                .Include(p => p.Contingencies)
                .AsSplitQuery()
                .SingleAsync(p => p.Reference == plan);
            var owner = await db.Users.SingleAsync(u => u.Email == "coordinator@hull.example");
            Domain.People.Actor writer = new(owner.Id, owner.DisplayName, Domain.People.Role.CareCoordinator);
            var next = before.NextVersion(before.Case, before.Period, Occasions.On(GivenAPlan.Today, writer));
            if (!withBudget)
                next.ChooseBudget(false);
            db.Add(next);
            await db.SaveChangesAsync();
            if (withBudget)
            {
                var budget = Domain.Budgets.Budget.Draft(next, Guid.NewGuid());
                budget.SetParts(
                    next,
                    new(50_000),
                    new(0),
                    [new PartDetails(HoldingModel.Notional, Funder.Nhs, "NHS", new(50_000), new(0), false, null, null, null)],
                    "As before"
                );
                db.Add(budget);
            }

            next.RecordAgreement(GivenAPlan.Today, "Doreen", AgreedAs.Person, AgreedHow.OnPaper);
            next.Submit(before.Case, Occasions.On(GivenAPlan.Today, writer));
            await db.SaveChangesAsync();
            return next.Reference;
        });
}
