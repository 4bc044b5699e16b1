using System.Net;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Rules;
using PhbPortal.Domain.Support;

namespace PhbPortal.Web.Tests.Plans.Support;

[Proves(RuleIds.E14, RuleIds.E21, RuleIds.E22, RuleIds.E23, RuleIds.E25)]
public sealed class CheckingWhoIsPaidOnScreen(PortalHost host) : IClassFixture<PortalHost>
{
    private const string Coordinator = "coordinator@hull.example";

    [Fact]
    public async Task Missing_checks_are_shown_before_submitting_and_to_the_approver_but_are_no_gap()
    {
        var plan = await new GivenAPlan(host).WithBudget(directly: true).Submitted().Made();
        var open = await new GivenAPlan(host).WithBudget(directly: true).Agreed().Made();

        var check = await (await host.SignInAs(Coordinator)).GetAsync($"/plans/{open}/check");
        var decide = await (await host.SignInAs("approver@hull.example")).GetAsync($"/approvals/{plan}");

        foreach (var page in new[] { check, decide })
        {
            Assert.Contains("It is not said who employs whoever gives the personal care.", page.Text, StringComparison.Ordinal);
            Assert.Contains("no policy with its last day is on record", page.Text, StringComparison.Ordinal);
            Assert.NotNull(page.Html.QuerySelector("a[href='/rules/E21']"));
            Assert.NotNull(page.Html.QuerySelector("a[href='/rules/E25']"));
        }

        Assert.NotNull(check.Html.QuerySelector($"a[href='/plans/{open}/support/1/checks']"));
        Assert.DoesNotContain(
            check
                .Html.QuerySelectorAll("main .nhsuk-inset-text")
                .Where(part => part.TextContent.Contains("Still missing", StringComparison.Ordinal)),
            missing => missing.TextContent.Contains("rule E2", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task A_recorded_check_is_no_longer_missing()
    {
        var plan = await new GivenAPlan(host).WithBudget(directly: true).Agreed().Made();
        var page = await (await host.SignInAs(Coordinator)).GetAsync($"/plans/{plan}/support/1/checks");

        var list = await page.SubmitAsync([
            ("Form.EmployedBy", nameof(Employer.Provider)),
            ("Form.CqcNumber", "1-101234567"),
            ("Form.InsurancePolicy", "Heron 12"),
            .. Day("InsuredUntil", 1, 6, 2013),
        ]);
        var check = await list.Visitor.GetAsync($"/plans/{plan}/check");

        Assert.Contains("Kept what was seen of who is paid", list.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("To look at before anybody is paid", check.Text, StringComparison.Ordinal);
        Assert.Equal("1-101234567", (await Line(plan)).CqcNumber);
    }

    [Fact]
    public async Task Pay_is_compared_with_the_minimum_wage_on_the_days_of_the_support()
    {
        var plan = await new GivenAPlan(host).WithBudget(directly: true).Made();
        var page = await (await host.SignInAs(Coordinator)).GetAsync($"/plans/{plan}/support/1/checks");

        var list = await page.SubmitAsync(
            ("Form.EmployedBy", nameof(Employer.ThePerson)),
            ("Form.HasContract", "yes"),
            ("Form.HourlyPay", "6.10")
        );
        var check = await list.Visitor.GetAsync($"/plans/{plan}/check");

        Assert.Contains(
            "The pay for an hour is less than the minimum wage for adults, which is £6.19 from 1 October 2012.",
            check.Text,
            StringComparison.Ordinal
        );
        Assert.InRange(check.Commands.Count, 1, 6);
    }

    [Fact]
    public async Task The_same_pay_sent_twice_is_saved_once_without_a_conflict()
    {
        var plan = await new GivenAPlan(host).WithBudget(directly: true).Made();
        var page = await (await host.SignInAs(Coordinator)).GetAsync($"/plans/{plan}/support/1/checks");
        (string, string)[] sent = [("Form.EmployedBy", nameof(Employer.ThePerson)), ("Form.HasContract", "yes"), ("Form.HourlyPay", "12")];
        await page.SubmitAsync(sent);

        var again = await page.SubmitAsync(sent);

        Assert.Contains("Kept what was seen of who is paid", again.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_an_organisation_that_holds_the_money_can_be_the_employer()
    {
        var plan = await new GivenAPlan(host).WithBudget(directly: true).Made();
        var visitor = await host.SignInAs(Coordinator);
        var page = await visitor.GetAsync($"/plans/{plan}/support/1/checks");

        Assert.Null(page.Html.QuerySelector("input[value='TheHolder']"));
        Assert.Contains(
            "Choose who employs them",
            (
                await visitor.PostAsync(
                    $"/plans/{plan}/support/1/checks",
                    (Page.TokenName, page.Token),
                    ("Form.Version", "9"),
                    ("Form.EmployedBy", nameof(Employer.TheHolder))
                )
            ).Errors
        );
    }

    [Fact]
    public async Task Too_much_set_aside_links_to_the_support_item_to_change()
    {
        var plan = await new GivenAPlan(host).WithBudget(directly: true).Made();
        await host.InDatabase(async db =>
        {
            var kept = await db
                .CarePlans.Include(found => found.Supports)
                .Include(found => found.Needs)
                    .ThenInclude(need => need.Outcomes)
                .Include(found => found.Case)
                .SingleAsync(found => found.Reference == plan);
            kept.AddSupport(
                new(
                    "For bad weeks",
                    SupportCategories.Contingency,
                    1,
                    "",
                    1,
                    new(1_000_00),
                    HowOften.Once,
                    null,
                    GivenAPlan.Year,
                    HoldingModel.DirectPayment,
                    Funder.Nhs
                ),
                new(kept.AuthorUserId, "Jo Marsh", Role.CareCoordinator)
            );
            return await db.SaveChangesAsync();
        });

        var check = await (await host.SignInAs(Coordinator)).GetAsync($"/plans/{plan}/check");

        Assert.NotNull(check.Html.QuerySelector("a[href='/rules/F13']"));
        Assert.NotNull(
            check
                .Html.QuerySelectorAll(".nhsuk-inset-text a")
                .SingleOrDefault(link => link.GetAttribute("href") == $"/plans/{plan}/support/2")
        );
    }

    [Fact]
    public async Task An_impossible_answer_is_explained_and_nothing_is_saved()
    {
        var plan = await new GivenAPlan(host).WithBudget(directly: true).Made();
        var page = await (await host.SignInAs(Coordinator)).GetAsync($"/plans/{plan}/support/1/checks");

        var answer = await page.SubmitAsync([
            ("Form.CqcNumber", "<b>1</b>"),
            ("Form.HourlyPay", "six"),
            .. Day("InsuredUntil", 31, 2, 2013),
        ]);

        Assert.Contains("Enter the number with letters, digits and hyphens only, like 1-101234567", answer.Errors);
        Assert.Contains("Enter the amount in pounds, like 45 or 45.50", answer.Errors);
        Assert.Contains("The last day of the insurance must be a real date", answer.Errors);
        Assert.StartsWith("Error: ", answer.Html.Title, StringComparison.Ordinal);
        Assert.Equal("six", answer.Html.QuerySelector("#form_hourlypay")!.GetAttribute("value"));
        Assert.Equal(PayeeChecks.None, (await Line(plan)).Checks);
    }

    [Theory]
    [InlineData("Form.EmployedBy", "7", "Choose who employs them")]
    [InlineData("Form.HasContract", "perhaps", "Say yes or no")]
    public async Task An_answer_that_was_not_offered_is_refused(string field, string typed, string words)
    {
        var plan = await new GivenAPlan(host).WithBudget(directly: true).Made();
        var visitor = await host.SignInAs(Coordinator);
        var page = await visitor.GetAsync($"/plans/{plan}/support/1/checks");

        Assert.Contains(
            words,
            (
                await visitor.PostAsync(
                    $"/plans/{plan}/support/1/checks",
                    (Page.TokenName, page.Token),
                    ("Form.Version", "9"),
                    (field, typed)
                )
            ).Errors
        );
    }

    [Fact]
    public async Task A_change_of_provider_needs_new_checks_and_the_agreement_remains()
    {
        var plan = await new GivenAPlan(host).WithBudget(directly: true).Agreed().Made();
        var page = await (await host.SignInAs(Coordinator)).GetAsync($"/plans/{plan}/support/1/checks");
        await page.SubmitAsync(("Form.EmployedBy", nameof(Employer.Provider)), ("Form.CqcNumber", "1-101234567"));
        Assert.NotNull((await Plan(plan)).AgreedOn);

        var line = await page.Visitor.GetAsync($"/plans/{plan}/support/1");
        var list = await line.SubmitAsync(("Form.Provider", "Egret Care"));

        Assert.Contains("Look at who is paid again", list.Text, StringComparison.Ordinal);
        Assert.Equal(PayeeChecks.None, (await Line(plan)).Checks);
    }

    [Fact]
    public async Task No_checks_when_the_NHS_holds_the_money_and_none_of_another_site()
    {
        var notional = await new GivenAPlan(host).WithBudget().Made();
        var elsewhere = await new GivenAPlan(host).At("oxfordshire").WithBudget(directly: true).Made();
        var visitor = await host.SignInAs(Coordinator);

        var page = await visitor.GetAsync($"/plans/{notional}/support/1/checks");

        Assert.Contains("Nothing has to be seen of them for this line.", page.Text, StringComparison.Ordinal);
        Assert.Null(page.Html.QuerySelector("main form"));
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync($"/plans/{elsewhere}/support/1/checks")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync($"/plans/{notional}/support/9/checks")).Status);
    }

    private async Task<PlannedSupport> Line(string plan) => (await Plan(plan)).Supports.Single(line => line.Line == 1);

    private Task<CarePlan> Plan(string plan) =>
        host.InDatabase(db => db.CarePlans.AsNoTracking().Include(kept => kept.Supports).SingleAsync(kept => kept.Reference == plan));

    private static (string Name, string Value)[] Day(string field, int day, int month, int year) =>
        [($"Form.{field}.Day", $"{day}"), ($"Form.{field}.Month", $"{month}"), ($"Form.{field}.Year", $"{year}")];
}
