using System.Net;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.Rules;
using PhbPortal.Domain.Support;
using PhbPortal.Domain.Values;

namespace PhbPortal.Web.Tests.Plans.Support;

[Proves(RuleIds.A24, RuleIds.A25)]
public sealed class PlanningSupport(PortalHost host) : IClassFixture<PortalHost>
{
    private const string Coordinator = "coordinator@hull.example";

    private static readonly (string Name, string Value)[] ALine =
    [
        ("Form.What", "Swimming"),
        ("Form.Category", "exercise"),
        ("Form.Outcome", "1"),
        ("Form.Quantity", "1"),
        ("Form.UnitCost", "£45.50"),
    ];

    [Fact]
    public async Task A_support_item_is_costed_over_its_days_beside_the_amount()
    {
        var plan = await new GivenAPlan(host).Filled().Made();
        var page = await (await host.SignInAs(Coordinator)).GetAsync($"/plans/{plan}/support/add");

        var list = await page.SubmitAsync([.. ALine, ("Form.HowOften", "EveryMonth")]);

        Assert.Contains("£546.00", list.Text, StringComparison.Ordinal);
        Assert.Contains(
            "2 lines come to £5,746.00 of NHS money. Rosa was told £5,200.00, so £546.00 more is planned than the amount told.",
            list.Text,
            StringComparison.Ordinal
        );
        Assert.Contains("To be confirmed", list.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("alcohol", RuleIds.E02)]
    [InlineData("tobacco", RuleIds.E03)]
    [InlineData("gambling", RuleIds.E04)]
    [InlineData("debt", RuleIds.E05)]
    [InlineData("illegal", RuleIds.E06)]
    [InlineData("primary-medical", RuleIds.E07)]
    [InlineData("emergency", RuleIds.E08)]
    [InlineData("acute", RuleIds.E26)]
    [InlineData("no-alternative", RuleIds.E27)]
    public async Task Excluded_support_is_refused_with_its_rule_and_an_alternative(string category, string rule)
    {
        var plan = await new GivenAPlan(host).Filled().Made();
        var visitor = await host.SignInAs(Coordinator);
        foreach (var model in Enum.GetNames<HoldingModel>())
        {
            var page = await visitor.GetAsync($"/plans/{plan}/support/add");

            var answer = await page.SubmitAsync([
                .. ALine.Where(f => f.Name != "Form.Category"),
                ("Form.Category", category),
                ("Form.Model", model),
            ]);

            Assert.Contains(answer.Errors, error => error.EndsWith($"Rule {rule} says so.", StringComparison.Ordinal));
            Assert.NotNull(answer.Html.QuerySelector($".phb-closed a[href='/rules/{rule}']"));
            Assert.Contains("In force from 1 January 2009", answer.Text, StringComparison.Ordinal);
            Assert.Contains("What to do instead", answer.Text, StringComparison.Ordinal);
            Assert.Equal("Swimming", answer.Html.QuerySelector("#form_what")!.GetAttribute("value"));
        }

        Assert.Equal(1, await Lines(plan));
    }

    [Fact]
    public async Task The_persons_own_money_is_refused_and_can_be_recorded_as_not_agreed()
    {
        var plan = await new GivenAPlan(host).Filled().Made();
        var page = await (await host.SignInAs(Coordinator)).GetAsync($"/plans/{plan}/support/add");

        var refused = await page.SubmitAsync([.. ALine, ("Form.WhoPays", nameof(WhoPays.PersonAddsToIt))]);

        Assert.Contains(
            refused.Errors,
            error =>
                error.StartsWith("NHS care is free", StringComparison.Ordinal)
                && error.EndsWith("Rule A24 says so.", StringComparison.Ordinal)
        );
        Assert.NotNull(refused.Html.QuerySelector(".phb-closed a[href='/rules/A24']"));
        Assert.Equal("Swimming", refused.Html.QuerySelector("#form_what")!.GetAttribute("value"));
        Assert.Equal(1, await Lines(plan));

        await refused.Visitor.PostAsync(
            $"/plans/{plan}/not-agreed",
            (Page.TokenName, refused.Token),
            ("Form.What", "Swimming"),
            ("Form.Category", "exercise"),
            ("Form.WhoPays", nameof(WhoPays.PersonAddsToIt))
        );
        var kept = await host.InDatabase(db =>
            db.Decisions.Where(d =>
                    d.Kind == DecisionKind.SupportNotAgreed && db.CarePlans.Any(p => p.CaseId == d.CaseId && p.Reference == plan)
                )
                .SelectMany(d => d.Rulings)
                .ToListAsync()
        );
        Assert.Equal(RuleIds.A24, Assert.Single(kept).RuleId);
    }

    [Theory]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("BudgetOnly,PersonAddsToIt")]
    public async Task Who_pays_must_be_one_of_the_answers(string typed)
    {
        var plan = await new GivenAPlan(host).Filled().Made();
        var visitor = await host.SignInAs(Coordinator);
        var page = await visitor.GetAsync($"/plans/{plan}/support/add");

        var answer = await visitor.PostAsync(
            $"/plans/{plan}/support/add",
            [.. ALine, (Page.TokenName, page.Token), ("Form.WhoPays", typed)]
        );

        Assert.Contains("Say who pays for it", answer.Errors);
        Assert.Equal(1, await Lines(plan));
    }

    [Fact]
    public async Task Support_that_was_not_agreed_is_saved_with_its_rule()
    {
        var plan = await new GivenAPlan(host).Filled().Made();
        var page = await (await host.SignInAs(Coordinator)).GetAsync($"/plans/{plan}/support/add");
        var refused = await page.SubmitAsync([.. ALine.Where(f => f.Name != "Form.Category"), ("Form.Category", "primary-medical")]);

        var fields = refused
            .Html.QuerySelectorAll("main form [name]")
            .Where(e => e.GetAttribute("type") is not "radio")
            .Select(e =>
                (e.GetAttribute("name")!, e.GetAttribute("name") == "Form.Category" ? "primary-medical" : e.GetAttribute("value") ?? "")
            )
            .ToArray();
        var list = await refused.Visitor.PostAsync($"/plans/{plan}/not-agreed", fields);
        await refused.Visitor.PostAsync($"/plans/{plan}/not-agreed", fields);

        Assert.Equal("Swimming", list.Html.QuerySelector(".phb-closed dt")?.TextContent);
        Assert.NotNull(list.Html.QuerySelector(".phb-closed a[href^='/decisions/']"));
        var decisions = await host.InDatabase(db =>
            db.Decisions.Include(d => d.Rulings)
                .Where(d => d.Kind == DecisionKind.SupportNotAgreed && db.CarePlans.Any(p => p.CaseId == d.CaseId && p.Reference == plan))
                .ToListAsync()
        );
        Assert.Equal(RuleIds.E07, Assert.Single(Assert.Single(decisions).Rulings).RuleId);
    }

    [Theory]
    [InlineData("1,2", "Enter the amount in pounds, like 45 or 45.50")]
    [InlineData("£45.505", "The amount can have 2 decimals at most, for the pence")]
    [InlineData("-3", "Enter the amount in pounds, like 45 or 45.50")]
    [InlineData("1e9", "Enter the amount in pounds, like 45 or 45.50")]
    [InlineData("", "Enter the amount in pounds, like 45 or 45.50")]
    [InlineData("about 320", "Enter the amount in pounds, like 45 or 45.50")]
    public async Task An_invalid_amount_stays_in_its_field(string typed, string message)
    {
        var plan = await new GivenAPlan(host).Filled().Made();
        var page = await (await host.SignInAs(Coordinator)).GetAsync($"/plans/{plan}/support/add");

        var answer = await page.SubmitAsync([.. ALine.Where(f => f.Name != "Form.UnitCost"), ("Form.UnitCost", typed)]);

        Assert.Contains(message, answer.Errors);
        Assert.Equal(typed, answer.Html.QuerySelector("#form_unitcost")!.GetAttribute("value") ?? "");
        Assert.Equal(1, await Lines(plan));
    }

    [Theory]
    [InlineData("0", "How much each time must be more than 0")]
    [InlineData("-1", "Enter how much each time as a number, like 2 or 1.5")]
    [InlineData("1e3", "Enter how much each time as a number, like 2 or 1.5")]
    [InlineData("1.2345", "How much each time can have 3 decimals at most")]
    [InlineData("10,001", "How much each time must be 10,000 or less")]
    [InlineData("", "Enter how much each time as a number, like 2 or 1.5")]
    public async Task A_quantity_must_be_a_plain_number_within_its_limits(string typed, string message)
    {
        var plan = await new GivenAPlan(host).Filled().Made();
        var page = await (await host.SignInAs(Coordinator)).GetAsync($"/plans/{plan}/support/add");

        Assert.Contains(
            message,
            (await page.SubmitAsync([.. ALine.Where(f => f.Name != "Form.Quantity"), ("Form.Quantity", typed)])).Errors
        );
    }

    /// <summary>As in the working of an amount, and as pasted from a spreadsheet.</summary>
    [Theory]
    [InlineData("1,000", 1000)]
    [InlineData("1\u202F000", 1000)]
    [InlineData(".5", 0.5)]
    public async Task A_quantity_is_read_as_everywhere_else(string typed, double quantity)
    {
        var plan = await new GivenAPlan(host).Filled().Made();
        var page = await (await host.SignInAs(Coordinator)).GetAsync($"/plans/{plan}/support/add");

        await page.SubmitAsync([
            .. ALine.Where(f => f.Name is not ("Form.Quantity" or "Form.UnitCost")),
            ("Form.Quantity", typed),
            ("Form.UnitCost", ".50"),
        ]);

        var lines = await host.InDatabase(db => db.CarePlans.Where(p => p.Reference == plan).SelectMany(p => p.Supports).ToListAsync());
        Assert.Equal(((decimal)quantity, new Money(50)), (lines[^1].Quantity, lines[^1].UnitCost));
    }

    [Fact]
    public async Task Days_outside_the_plan_are_explained()
    {
        var plan = await new GivenAPlan(host).Filled().Made();
        var page = await (await host.SignInAs(Coordinator)).GetAsync($"/plans/{plan}/support/add");

        var answer = await page.SubmitAsync([.. ALine, ("Form.FirstDay.Month", "4"), ("Form.LastDay.Year", "2014")]);

        Assert.Contains("The first day must be on or after 1 May 2012, when the plan starts", answer.Errors);
        Assert.Contains("The last day must be on or before 30 April 2013, when the plan ends", answer.Errors);
    }

    [Fact]
    public async Task A_tampered_outcome_is_refused()
    {
        var plan = await new GivenAPlan(host).Filled().Made();
        var page = await (await host.SignInAs(Coordinator)).GetAsync($"/plans/{plan}/support/add");
        var token = page.Token;

        var answer = await page.Visitor.PostAsync(
            $"/plans/{plan}/support/add",
            (Page.TokenName, token),
            ("Form.What", "Swimming"),
            ("Form.Category", "exercise"),
            ("Form.Outcome", "99"),
            ("Form.Quantity", "1"),
            ("Form.UnitCost", "1"),
            ("Form.HowOften", "7"),
            ("Form.Model", "Cash"),
            ("Form.Funder", "Me"),
            ("Form.FirstDay.Day", "1"),
            ("Form.FirstDay.Month", "5"),
            ("Form.FirstDay.Year", "2012")
        );

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Contains("Choose what this support helps with", answer.Errors);
        Assert.Contains("Choose who holds the money", answer.Errors);
    }

    [Fact]
    public async Task Sent_twice_a_support_item_is_added_once()
    {
        var plan = await new GivenAPlan(host).Filled().Made();
        var page = await (await host.SignInAs(Coordinator)).GetAsync($"/plans/{plan}/support/add");
        await page.SubmitAsync(ALine);

        Assert.Contains("You have already sent this", (await page.SubmitAsync(ALine)).Text, StringComparison.Ordinal);
        Assert.Equal(2, await Lines(plan));
    }

    [Fact]
    public async Task A_change_removes_the_agreement()
    {
        var plan = await new GivenAPlan(host).Filled().Agreed().Made();
        var page = await (await host.SignInAs(Coordinator)).GetAsync($"/plans/{plan}/support/1");

        await page.SubmitAsync(("Form.UnitCost", "90"));

        var kept = await host.InDatabase(db => db.CarePlans.Include(p => p.Supports).SingleAsync(p => p.Reference == plan));
        Assert.Null(kept.AgreedOn);
        Assert.Equal(new Money(9_000), kept.Supports[0].UnitCost);
    }

    [Fact]
    public async Task Removing_a_support_item_twice_does_no_harm()
    {
        var plan = await new GivenAPlan(host).Filled().Made();
        var page = await (await host.SignInAs(Coordinator)).GetAsync($"/plans/{plan}/support/1/remove");
        await page.SubmitAsync();

        Assert.Equal(HttpStatusCode.OK, (await page.SubmitAsync()).Status);
        Assert.Equal(0, await Lines(plan));
    }

    private Task<int> Lines(string plan) =>
        host.InDatabase(db => db.CarePlans.Where(p => p.Reference == plan).SelectMany(p => p.Supports).CountAsync());
}
