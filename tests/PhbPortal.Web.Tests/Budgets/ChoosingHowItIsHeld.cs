using System.Net;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Domain.Budgets;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.Values;

namespace PhbPortal.Web.Tests.Budgets;

[Asvs("2.2.2", "2.2.3")]
public sealed class ChoosingHowItIsHeld(PortalHost host) : IClassFixture<PortalHost>
{
    [Fact]
    public async Task A_closed_way_is_listed_with_its_reason_and_alternative()
    {
        var given = await GivenABudget.DraftPlanAsync(host, "hull");
        var page = await Open(given, "hull");
        Assert.Contains("Not available at", page.Text, StringComparison.Ordinal);
        Assert.Contains("SI 2010/1000", page.Text, StringComparison.Ordinal);
        Assert.Contains("Choose “Another organisation holds the money”", page.Text, StringComparison.Ordinal);
        Assert.NotNull(page.Html.QuerySelector("main a[href='/rules/A02']"));
        Assert.Null(page.Html.QuerySelector("input[value=DirectPayment]"));
        Assert.Null(page.Html.QuerySelector("main input[disabled]"));
        Assert.InRange(page.Commands.Count, 1, 6);
    }

    [Fact]
    public async Task A_forged_choice_of_a_closed_way_is_refused_with_the_same_reason()
    {
        var given = await GivenABudget.DraftPlanAsync(host, "hull");
        var page = await Open(given, "hull");
        var refused = await page.Visitor.PostAsync(page.Address, Token(page), ("Form.Version", "0"), ("Form.Held", "DirectPayment"));
        Assert.Contains("so the budget cannot be paid to the person", Assert.Single(refused.Errors), StringComparison.Ordinal);
        var parts = await Choose(given, "hull", "Notional");
        var forged = await parts.Visitor.PostAsync(
            parts.Address,
            Token(parts),
            ("Form.Version", Version(parts)),
            ("Form.Completed", "yes"),
            ("Form.NhsTotal", "400"),
            ("Form.Parts[0].Model", "DirectPayment"),
            ("Form.Parts[0].Funder", "Nhs"),
            ("Form.Parts[0].Amount", "400")
        );
        Assert.Contains("so the budget cannot be paid to the person", forged.Errors[0], StringComparison.Ordinal);
        Assert.DoesNotContain(await Parts(given), p => p.Model == HoldingModel.DirectPayment);
    }

    [Fact]
    public async Task A_budget_that_adds_up_completes_the_section()
    {
        var given = await GivenABudget.DraftPlanAsync(host, "hull");
        var parts = await Choose(given, "hull", "Notional", "I do not want the paperwork.");
        Assert.EndsWith("How much goes where?", parts.Heading, StringComparison.Ordinal);
        Assert.Contains("2 lines of the plan are paid for like this and cost £400.00", parts.Text, StringComparison.Ordinal);
        Assert.InRange(parts.Commands.Count, 1, 6);
        var plan = await parts.SubmitAsync(("Form.NhsTotal", "400"), ("Form.Parts[0].Amount", "400"), ("Form.Completed", "yes"));
        Assert.Equal("/plans/" + given.Plan, plan.Address);
        var kept = await host.InDatabase(db =>
            db.Budgets.Include(b => b.CarePlan).Include(b => b.Parts).SingleAsync(b => b.CarePlan.Reference == given.Plan)
        );
        Assert.True(kept.CarePlan.CompletedSections.HasFlag(PlanSections.Money));
        Assert.Equal("I do not want the paperwork.", kept.ChoiceExplained);
        Assert.Equal(Money.FromPounds(400), kept.Parts.Single().Amount);
    }

    [Fact]
    public async Task Unfinished_work_is_saved_and_the_page_says_what_does_not_add_up()
    {
        var given = await GivenABudget.DraftPlanAsync(host, "hull");
        var parts = await Choose(given, "hull", "Split");
        var page = await parts.SubmitAsync(
            ("Form.NhsTotal", "400"),
            ("Form.Parts[1].Amount", "150"),
            ("Form.Parts[1].Holder", "Humber Trust"),
            ("Form.Completed", "yes")
        );
        Assert.Contains("The section is not completed yet", page.Text, StringComparison.Ordinal);
        Assert.Contains("The NHS parts come to £150.00, and the budget is £400.00", page.Text, StringComparison.Ordinal);
        Assert.Contains("No part of the budget pays for “Home support”", page.Text, StringComparison.Ordinal);
        Assert.NotNull(page.Html.QuerySelector("main a[href='/rules/C13']"));
        Assert.Equal(Money.FromPounds(150), Assert.Single(await Parts(given)).Amount);
    }

    [Fact]
    public async Task A_direct_payment_needs_its_size_interval_and_first_day()
    {
        var given = await GivenABudget.DraftPlanAsync(host, "oxfordshire", HoldingModel.DirectPayment);
        var parts = await Choose(given, "oxfordshire", "DirectPayment");
        var page = await parts.SubmitAsync(("Form.NhsTotal", "400"), ("Form.Parts[0].Amount", "400"), ("Form.Completed", "yes"));
        Assert.Contains("how often it is paid", page.Text, StringComparison.Ordinal);
        var wrong = await page.SubmitAsync(
            ("Form.Parts[0].OnCosts", "401"),
            ("Form.Parts[0].Payment", "1e3"),
            ("Form.Parts[0].FirstPaymentOn.Day", "31"),
            ("Form.Parts[0].FirstPaymentOn.Month", "2"),
            ("Form.Parts[0].FirstPaymentOn.Year", "2012"),
            ("Form.Completed", "no")
        );
        Assert.Equal(3, wrong.Errors.Count);
    }

    [Fact]
    public async Task A_plan_edited_in_two_tabs_loses_nothing()
    {
        var given = await GivenABudget.DraftPlanAsync(host, "hull");
        await Choose(given, "hull", "Notional", "First words.");
        var (first, second) = (await Open(given, "hull"), await Open(given, "hull"));
        await first.SubmitAsync(("Form.Held", "ThirdParty"), ("Form.Said", "Other words."));
        var compare = await second.SubmitAsync(("Form.Held", "Notional"), ("Form.Said", "My words."));
        Assert.Equal(HttpStatusCode.Conflict, compare.Status);
        Assert.Contains("My words.", compare.Text, StringComparison.Ordinal);
        Assert.Contains("Other words.", compare.Text, StringComparison.Ordinal);
        await compare.SubmitFormAsync("button[value=yours]");
        var kept = await host.InDatabase(db => db.Budgets.SingleAsync(b => b.CarePlan.Reference == given.Plan));
        Assert.Equal("My words.", kept.ChoiceExplained);
    }

    [Fact]
    public async Task A_locked_plan_cannot_be_changed_and_another_sites_is_not_found()
    {
        var live = await GivenABudget.LiveAsync(host, "hull", Money.FromPounds(400));
        var page = await Open(live, "hull");
        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Open(live, "oxfordshire")).Status);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?held=directpayment")]
    [InlineData("?held=nothing-known")]
    public async Task A_plan_without_a_budget_first_asks_how_it_is_held(string query)
    {
        var given = await GivenABudget.DraftPlanAsync(host, "hull");
        var visitor = await host.SignInAs("coordinator@hull.example");
        var page = await visitor.GetAsync($"/budgets/choose/{given.Plan}/parts{query}");
        Assert.Equal((HttpStatusCode.OK, "/budgets/choose/" + given.Plan), (page.Status, page.Address));
        var sent = await visitor.PostAsync(
            $"/budgets/choose/{given.Plan}/parts{query}",
            Token(page),
            ("Form.NhsTotal", "400"),
            ("Form.Completed", "no"),
            ("Form.Parts[0].Model", "Notional"),
            ("Form.Parts[0].Funder", "Nhs"),
            ("Form.Parts[0].Amount", "400")
        );
        Assert.Equal((HttpStatusCode.OK, "/budgets/choose/" + given.Plan), (sent.Status, sent.Address));
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await (await host.SignInAs("coordinator@oxfordshire.example")).GetAsync($"/budgets/choose/{given.Plan}/parts{query}")).Status
        );
    }

    private static (string, string) Token(Page page)
    {
        var field = page.Html.QuerySelector("main input[name^='__']")!;
        return (field.GetAttribute("name")!, field.GetAttribute("value")!);
    }

    private static string Version(Page page) => page.Html.QuerySelector("input[name='Form.Version']")!.GetAttribute("value")!;

    private async Task<Page> Open(GivenABudget given, string site) =>
        await (await host.SignInAs($"coordinator@{site}.example")).GetAsync("/budgets/choose/" + given.Plan);

    private async Task<Page> Choose(GivenABudget given, string site, string held, string said = "") =>
        await (await Open(given, site)).SubmitAsync(("Form.Held", held), ("Form.Said", said));

    private Task<IReadOnlyList<BudgetPart>> Parts(GivenABudget given) =>
        host.InDatabase(async db => (await db.Budgets.Include(b => b.Parts).SingleAsync(b => b.CarePlan.Reference == given.Plan)).Parts);
}
