using System.Net;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.Rules;

namespace PhbPortal.Web.Tests.Budgets;

[Proves(RuleIds.H13, RuleIds.H14, RuleIds.H17)]
public sealed class RequestingRepaymentOnScreen(PortalHost host) : IClassFixture<PortalHost>
{
    private static readonly (string, string)[] Filled =
    [
        ("Form.Ground", "BuiltUp"),
        ("Form.WhyFair", "It built up over eleven weeks"),
        ("Form.Liabilities", "1800"),
        ("Form.Sum", "1200"),
        ("Form.Reasons", "The money was not needed"),
    ];

    [Fact]
    public async Task A_notice_becomes_a_decision_with_reason_amount_deadline_and_payer()
    {
        var (given, page) = await Open();
        Assert.Contains("£3,000.00 of the direct payment is with the holder", page.Text, StringComparison.Ordinal);
        Assert.InRange(page.Commands.Count, 1, 6);

        var decided = await page.SubmitAsync(Filled);

        Assert.StartsWith("/decisions/", decided.Address, StringComparison.Ordinal);
        Assert.Contains($"£1,200.00 to be paid back by {given.PersonName} until 26 April 2012", decided.Text, StringComparison.Ordinal);
        Assert.All(
            new[] { "Rule H13", "Rule H14", "Rule H17", "The money was not needed" },
            words => Assert.Contains(words, decided.Text, StringComparison.Ordinal)
        );
        Assert.Contains("Asked back before", (await page.Visitor.GetAsync(given.Address + "/repayment")).Text, StringComparison.Ordinal);
        Assert.Contains("£3,000.00", (await page.Visitor.GetAsync(given.Address)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Missing_answers_are_named_beside_each_field_and_what_was_typed_stays()
    {
        var (given, page) = await Open();

        var empty = await page.SubmitAsync(
            ("Form.Payer", ""),
            ("Form.Reasons", "Not needed"),
            ("Form.PayBy.Day", ""),
            ("Form.PayBy.Month", ""),
            ("Form.PayBy.Year", "")
        );

        Assert.StartsWith("Error: ", empty.Title, StringComparison.Ordinal);
        Assert.Equal(6, empty.Errors.Count);
        Assert.Contains(empty.FieldsOf("main form[method=post]"), field => field is ("Form.Reasons", "Not needed"));
        Assert.Equal(0, await CountOf(given));
    }

    [Theory]
    [InlineData("Form.Sum", "1200.01", "Rule H17", "#form_sum")]
    [InlineData("Form.WhyFair", "It is fair", "Rule H13", "#form_whyfair")]
    [InlineData("Form.PayBy.Day", "25", "Rule H14", "#form_payby-day")]
    public async Task A_refusal_by_a_rule_is_shown_beside_its_field(string field, string typed, string rule, string target)
    {
        var (given, page) = await Open();

        var refused = await page.SubmitAsync([.. Filled.Where(f => f.Item1 != field), (field, typed)]);

        Assert.Contains(rule, Assert.Single(refused.Errors), StringComparison.Ordinal);
        Assert.NotNull(refused.Html.QuerySelector($".nhsuk-error-summary a[href='{target}']"));
        Assert.Equal(0, await CountOf(given));
    }

    [Fact]
    public async Task Sent_twice_it_counts_once_and_a_change_by_someone_else_is_shown()
    {
        var (given, page) = await Open();
        var other = await page.Visitor.GetAsync(given.Address + "/repayment");
        var once = await page.SubmitAsync(Filled);

        Assert.Equal(once.Address, (await page.SubmitAsync(Filled)).Address);
        var late = await other.SubmitAsync([.. Filled.Where(f => f.Item1 != "Form.Sum"), ("Form.Sum", "1100")]);

        Assert.Contains("Somebody else changed this budget", Assert.Single(late.Errors), StringComparison.Ordinal);
        Assert.Contains("£1,200.00 to be paid back", late.Text, StringComparison.Ordinal);
        Assert.Equal(1, await CountOf(given));
    }

    [Fact]
    public async Task The_sum_of_an_earlier_notice_is_not_requested_twice_H17()
    {
        var (given, page) = await Open();
        await page.SubmitAsync(Filled);

        var refused = await (await page.Visitor.GetAsync(given.Address + "/repayment")).SubmitAsync([
            .. Filled.Where(f => f.Item1 != "Form.Sum"),
            ("Form.Sum", "1"),
        ]);

        Assert.Contains("£1,200.00 is asked back by an earlier notice", Assert.Single(refused.Errors), StringComparison.Ordinal);
        Assert.Equal(1, await CountOf(given));
    }

    [Fact]
    public async Task Without_a_direct_payment_nobody_can_be_asked_and_another_site_finds_nothing()
    {
        var notional = await GivenABudget.LiveAsync(host, "hull", new(50_000));
        var page = await (await host.SignInAs("approver@hull.example")).GetAsync(notional.Address + "/repayment");

        Assert.Contains("nobody to ask", page.Text, StringComparison.Ordinal);
        Assert.Null(page.Html.QuerySelector("main form"));
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await (await host.SignInAs("approver@oxfordshire.example")).GetAsync(notional.Address + "/repayment")).Status
        );
    }

    private async Task<(GivenABudget Given, Page Page)> Open()
    {
        var given = await host.InDatabase(db => GivenABudget.PaidAsync(db, "hull", new(500_000), new(300_000)));
        return (given, await (await host.SignInAs("approver@hull.example")).GetAsync(given.Address + "/repayment"));
    }

    private Task<int> CountOf(GivenABudget given) =>
        host.InDatabase(db =>
            db.Decisions.CountAsync(d =>
                d.Kind == DecisionKind.RepaymentAsked && db.Budgets.Any(b => b.Id == given.Id && b.CaseId == d.CaseId)
            )
        );
}
