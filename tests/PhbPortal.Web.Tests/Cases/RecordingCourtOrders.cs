using Microsoft.EntityFrameworkCore;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.Rules;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Tests.Budgets;
using PhbPortal.Web.Tests.People;

namespace PhbPortal.Web.Tests.Cases;

[Proves(RuleIds.B19, RuleIds.B20, RuleIds.B21, RuleIds.B22, RuleIds.B23, RuleIds.B24, RuleIds.B25, RuleIds.B26)]
public sealed class RecordingCourtOrders(PortalHost host) : IClassFixture<PortalHost>
{
    [Fact]
    public async Task An_order_rules_out_a_direct_payment_but_not_the_other_ways()
    {
        var given = await GivenABudget.DraftPlanAsync(host, "oxfordshire", HoldingModel.DirectPayment);
        var visitor = await host.SignInAs("coordinator@oxfordshire.example");
        Assert.NotNull((await visitor.GetAsync("/budgets/choose/" + given.Plan)).Html.QuerySelector("input[value=DirectPayment]"));
        var reference = await host.InDatabase(db =>
            db.CarePlans.Where(p => p.Reference == given.Plan).Select(p => p.Case.Reference).SingleAsync()
        );

        var saved = await (await visitor.GetAsync($"/cases/{reference}/court-orders")).SubmitAsync([
            ("Form.AskedOf", "Probation"),
            ("Form.Found", "AlcoholTreatment"),
            .. Day("Form.FirstDay", "1", "2", "2011"),
            .. Day("Form.LastDay", "30", "9", "2012"),
        ]);
        Assert.Contains("was recorded", saved.Text, StringComparison.Ordinal);

        var page = await visitor.GetAsync("/budgets/choose/" + given.Plan);
        Assert.Null(page.Html.QuerySelector("input[value=DirectPayment]"));
        Assert.NotNull(page.Html.QuerySelector("main a[href='/rules/B20']"));
        Assert.Contains("an alcohol treatment requirement, which lasts until 30 September 2012", page.Text, StringComparison.Ordinal);
        Assert.NotNull(page.Html.QuerySelector("input[value=Notional]"));
        Assert.NotNull(page.Html.QuerySelector("input[value=ThirdParty]"));
        Assert.InRange(page.Commands.Count, 1, 6);
    }

    [Fact]
    public async Task With_a_current_direct_payment_the_page_says_what_to_do()
    {
        var given = await GivenABudget.LiveAsync(host, "oxfordshire", Money.FromPounds(400), HoldingModel.DirectPayment);
        var reference = await host.InDatabase(db =>
            db.CarePlans.Where(p => p.Reference == given.Plan).Select(p => p.Case.Reference).SingleAsync()
        );
        var form = await (await host.SignInAs("coordinator@oxfordshire.example")).GetAsync($"/cases/{reference}/court-orders");

        var saved = await form.SubmitAsync([
            ("Form.AskedOf", "Probation"),
            ("Form.Found", "DrugRehabilitation"),
            .. Day("Form.FirstDay", "1", "3", "2012"),
        ]);

        Assert.Contains("Money is paid directly now: plan other care, give notice", saved.Text, StringComparison.Ordinal);
        var payment = await form.Visitor.GetAsync(given.Address + "/payments/instalment");
        Assert.NotNull(payment.Html.QuerySelector("main a[href='/rules/B19']"));
    }

    [Fact]
    public async Task That_there_is_no_order_is_saved_too_and_once()
    {
        var known = await host.PersonAtAsync("hull", "Under", "Noorder");
        var visitor = await host.SignInAs("coordinator@hull.example");
        var form = await visitor.GetAsync($"/cases/{known.Case}/court-orders");
        await form.SubmitAsync(("Form.AskedOf", "The person"), ("Form.Found", "None"));
        await form.SubmitAsync(("Form.AskedOf", "The person"), ("Form.Found", "None"));

        var again = await visitor.GetAsync($"/cases/{known.Case}/court-orders");
        Assert.Contains("15 March 2012: no such order. The person was asked", again.Text, StringComparison.Ordinal);
        Assert.Equal(
            1,
            await host.InDatabase(db => db.Cases.Where(c => c.Id == known.CaseId).SelectMany(c => c.CourtOrderChecks).CountAsync())
        );
    }

    [Fact]
    public async Task Mistakes_are_explained_beside_their_fields_and_nothing_is_saved()
    {
        var known = await host.PersonAtAsync("hull", "Mistyped", "Order");
        var form = await (await host.SignInAs("coordinator@hull.example")).GetAsync($"/cases/{known.Case}/court-orders");

        Assert.Equal(["Enter who or what you asked", "Say what you found"], (await form.SubmitAsync()).Errors);
        Assert.Equal(
            ["Enter the first day of the order"],
            (await form.SubmitAsync(("Form.AskedOf", "Probation"), ("Form.Found", "Scottish"))).Errors
        );
        var days = await form.SubmitAsync([
            ("Form.AskedOf", "Probation"),
            ("Form.Found", "Scottish"),
            .. Day("Form.FirstDay", "16", "3", "2012"),
            .. Day("Form.LastDay", "1", "3", "2012"),
        ]);
        Assert.Equal(
            ["First day of the order must be today or in the past", "Last day of the order must be the same as or after its first day"],
            days.Errors
        );
        Assert.Equal("Probation", days.Html.QuerySelector("[name='Form.AskedOf']")!.GetAttribute("value"));
        Assert.Equal(
            0,
            await host.InDatabase(db => db.Cases.Where(c => c.Id == known.CaseId).SelectMany(c => c.CourtOrderChecks).CountAsync())
        );
    }

    private static (string, string)[] Day(string field, string day, string month, string year) =>
        [($"{field}.Day", day), ($"{field}.Month", month), ($"{field}.Year", year)];
}
