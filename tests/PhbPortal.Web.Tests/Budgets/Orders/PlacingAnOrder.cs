using Microsoft.EntityFrameworkCore;
using PhbPortal.Domain.Safeguards;
using PhbPortal.Domain.Values;

namespace PhbPortal.Web.Tests.Budgets.Orders;

public sealed class PlacingAnOrder(PortalHost host) : IClassFixture<PortalHost>
{
    [Fact]
    public async Task An_order_reserves_money_until_its_bill_comes()
    {
        var given = await GivenABudget.LiveAsync(host, "hull", Money.FromPounds(1_000));
        var coordinator = await host.SignInAs("coordinator@hull.example");
        var orders = await Place(coordinator, given, "200");
        Assert.Contains("£200.00 is kept aside for 1 open order.", orders.Text, StringComparison.Ordinal);
        Assert.InRange(orders.Commands.Count, 1, 6);
        var form = await coordinator.GetAsync(given.Address + "/spending/record");
        var order = form
            .Html.QuerySelectorAll("select[name='Form.Order'] option")
            .Select(o => o.GetAttribute("value"))
            .Single(v => v is { Length: > 0 })!;
        var wrong = await form.SubmitAsync(
            ("Form.Line", $"{GivenABudget.Singing}"),
            ("Form.Amount", "20"),
            ("Form.What", "Choir"),
            ("Form.Order", order)
        );
        Assert.StartsWith("That order is for Home support", Assert.Single(wrong.Errors), StringComparison.Ordinal);
        await form.SubmitAsync(("Form.Line", "1"), ("Form.Amount", "190"), ("Form.What", "A visit"), ("Form.Order", order));
        var closed = await (await coordinator.GetAsync(given.Address + "/orders")).SubmitAsync();
        Assert.Contains("£10.00 is no longer kept aside for it.", closed.Text, StringComparison.Ordinal);
        Assert.Contains("Nothing is on order.", closed.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Essential_support_is_ordered_whatever_is_left()
    {
        var given = await GivenABudget.LiveAsync(host, "hull", Money.FromPounds(100));
        var page = await Place(await host.SignInAs("coordinator@hull.example"), given, "250");
        Assert.StartsWith("/safeguards/", page.Address, StringComparison.Ordinal);
        Assert.Contains("£150.00 will be lacking", page.Text, StringComparison.Ordinal);
        var kind = await host.InDatabase(db => db.Safeguards.Where(s => s.BudgetId == given.Id).Select(s => s.Kind).SingleAsync());
        Assert.Equal(SafeguardKind.ForecastShortfall, kind);
    }

    [Fact]
    public async Task Other_support_is_ordered_within_what_is_left()
    {
        var given = await GivenABudget.LiveAsync(host, "hull", Money.FromPounds(100));
        var page = await Place(await host.SignInAs("coordinator@hull.example"), given, "250", GivenABudget.Singing);
        Assert.StartsWith("£100.00 is left for this, and no need depends on it", Assert.Single(page.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_form_sent_twice_is_one_order()
    {
        var given = await GivenABudget.LiveAsync(host, "hull", Money.FromPounds(1_000));
        var form = await (await host.SignInAs("coordinator@hull.example")).GetAsync(given.Address + "/orders/place");
        await Fill(form, "20", 1);
        Assert.Contains("You have already sent this.", (await Fill(form, "20", 1)).Text, StringComparison.Ordinal);
        Assert.Equal(1, await host.InDatabase(db => db.Commitments.CountAsync(o => o.BudgetId == given.Id)));
    }

    private static async Task<Page> Place(Visitor visitor, GivenABudget given, string amount, int line = GivenABudget.HomeSupport) =>
        await Fill(await visitor.GetAsync(given.Address + "/orders/place"), amount, line);

    private static Task<Page> Fill(Page form, string amount, int line) =>
        form.SubmitAsync(
            ("Form.Line", $"{line}"),
            ("Form.Amount", amount),
            ("Form.ExpectedOn.Day", "20"),
            ("Form.ExpectedOn.Month", "3"),
            ("Form.ExpectedOn.Year", "2012")
        );
}
