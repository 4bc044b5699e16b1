using Microsoft.EntityFrameworkCore;
using PhbPortal.Domain.Budgets;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.Values;

namespace PhbPortal.Web.Tests.Budgets.Bills;

public sealed class DecidingABill(PortalHost host) : IClassFixture<PortalHost>
{
    [Fact]
    public async Task An_approver_pays_it_by_adding_the_shortfall()
    {
        var (given, address) = await Waiting();
        var page = await Decide(address, "yes", "It keeps her spirits up.");
        Assert.Contains("The bill was agreed", page.Text, StringComparison.Ordinal);
        var kinds = await host.InDatabase(db =>
            db.Set<Posting>().Where(p => p.BudgetId == given.Id).OrderBy(p => p.Number).Select(p => p.Kind).ToListAsync()
        );
        Assert.Equal([PostingKind.Allocation, PostingKind.Uplift, PostingKind.Spend], kinds);
        Assert.Contains("already decided", (await Decide(address, "no", "Again")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_approver_who_does_not_pay_it_says_why()
    {
        var (given, address) = await Waiting();
        Assert.Contains("Give the reasons", (await Decide(address, "no", "")).Errors);
        var page = await Decide(address, "no", "Another choir is free.");
        Assert.Contains("Another choir is free.", page.Text, StringComparison.Ordinal);
        var decision = await host.InDatabase(db =>
            db.Decisions.SingleAsync(d => d.Kind == DecisionKind.BillNotPaid && d.Reasons == "Another choir is free.")
        );
        Assert.Contains("Bill of £60.00", decision.Subject, StringComparison.Ordinal);
        Assert.Equal(1, await host.InDatabase(db => db.Set<Posting>().CountAsync(p => p.BudgetId == given.Id)));
        var why = await (await host.SignInAs("finance@hull.example")).GetAsync("/decisions/" + decision.Reference);
        Assert.NotNull(why.Html.QuerySelector("main a[href^='/rules/C10']"));
        Assert.Contains(
            "bill £60.00; left £50.00; lacking £10.00; a need depends on it: no; decide by 29 March 2012",
            why.Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_co_ordinator_sees_who_decides_and_no_form()
    {
        var (_, address) = await Waiting();
        var page = await (await host.SignInAs("coordinator@hull.example")).GetAsync(address);
        Assert.Contains("Waiting for approver", page.Text, StringComparison.Ordinal);
        Assert.Null(page.Html.QuerySelector("main form"));
        Assert.InRange(page.Commands.Count, 1, 6);
    }

    private async Task<(GivenABudget Given, string Address)> Waiting()
    {
        var given = await GivenABudget.LiveAsync(host, "hull", Money.FromPounds(50));
        var form = await (await host.SignInAs("coordinator@hull.example")).GetAsync(given.Address + "/spending/record");
        var bill = await form.SubmitAsync(("Form.Line", $"{GivenABudget.Singing}"), ("Form.Amount", "60"), ("Form.What", "Choir"));
        return (given, bill.Address);
    }

    private async Task<Page> Decide(string address, string pay, string reasons)
    {
        var page = await (await host.SignInAs("approver@hull.example")).GetAsync(address);
        if (page.Html.QuerySelector("main form[method=post]") is not null)
            return await page.SubmitAsync(("Form.Pay", pay), ("Form.Reasons", reasons));
        var token = (await page.Visitor.GetAsync("/account/change-password")).Html.QuerySelector("main input[name^='__']")!;
        return await page.Visitor.PostAsync(
            address,
            (token.GetAttribute("name")!, token.GetAttribute("value")!),
            ("Form.RequestId", Guid.NewGuid().ToString()),
            ("Form.Pay", pay),
            ("Form.Reasons", reasons)
        );
    }
}
