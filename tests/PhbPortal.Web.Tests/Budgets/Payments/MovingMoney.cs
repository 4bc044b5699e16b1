using System.Net;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Domain.Budgets;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.Values;

namespace PhbPortal.Web.Tests.Budgets.Payments;

[Asvs("2.2.2")]
public sealed class MovingMoney(PortalHost host) : IClassFixture<PortalHost>
{
    [Fact]
    public async Task Money_moves_to_the_holder_and_back_with_every_step_in_the_ledger()
    {
        var given = await GivenABudget.LiveAsync(host, "oxfordshire", Money.FromPounds(1_000), HoldingModel.DirectPayment);
        var finance = await host.SignInAs("finance@oxfordshire.example");
        Assert.Contains(
            "£300.00 is paid to the holder.",
            (await Move(finance, given, "payments/instalment", "300")).Text,
            StringComparison.Ordinal
        );
        await Move(finance, given, "payments/query", "50", ("Form.Reason", "A shop nobody knows"));
        await Move(finance, given, "payments/settle", "50", ("Form.Reason", "It was a walking frame"), ("Form.Settled", "held"));
        await Move(finance, given, "payments/return", "20", ("Form.Reason", "Left over"));
        await Move(finance, given, "payments/offset", "80", ("Form.Reason", "Built up"));
        var part = await Part(given);
        Assert.Equal((78_000L, 20_000L, 2_000L, 0L), (part.Available.Pence, part.Held.Pence, part.Returned.Pence, part.Queried.Pence));
        var money = await finance.GetAsync(given.Address);
        Assert.Contains("Paid to the holder£220.00", money.Text, StringComparison.Ordinal);
        Assert.Contains("In the account£200.00", money.Text, StringComparison.Ordinal);
        Assert.InRange(money.Commands.Count, 1, 6);
    }

    [Fact]
    public async Task A_payment_that_is_not_possible_is_explained()
    {
        var given = await GivenABudget.LiveAsync(host, "oxfordshire", Money.FromPounds(400), HoldingModel.DirectPayment);
        var finance = await host.SignInAs("finance@oxfordshire.example");
        Assert.Contains(
            "At most £400.00 is left to pay out",
            Assert.Single((await Move(finance, given, "payments/instalment", "500")).Errors),
            StringComparison.Ordinal
        );
        Assert.Equal(2, (await Move(finance, given, "payments/return", "1,2")).Errors.Count);
        Assert.Equal(HttpStatusCode.NotFound, (await finance.GetAsync(given.Address + "/payments/everything")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await finance.GetAsync(given.Address + "/amount/raise")).Status);
    }

    [Fact]
    public async Task A_holder_who_paid_for_essential_support_is_reimbursed()
    {
        var given = await GivenABudget.LiveAsync(host, "oxfordshire", Money.FromPounds(1_000), HoldingModel.DirectPayment);
        var finance = await host.SignInAs("finance@oxfordshire.example");
        await (await finance.GetAsync(given.Address + "/spending/record")).SubmitAsync(
            ("Form.Line", "1"),
            ("Form.Amount", "150"),
            ("Form.What", "A visit")
        );
        Assert.Contains("Owed to the holder£150.00", (await finance.GetAsync(given.Address)).Text, StringComparison.Ordinal);
        await Move(finance, given, "payments/reimbursement", "150");
        Assert.Equal(Money.Zero, (await Part(given)).OwedToHolder);
    }

    [Fact]
    public async Task An_approver_raises_and_lowers_the_amount_with_reasons()
    {
        var given = await GivenABudget.LiveAsync(host, "hull", Money.FromPounds(100));
        var approver = await host.SignInAs("approver@hull.example");
        await Move(approver, given, "amount/raise", "60", ("Form.Reason", "Needs rose"));
        Assert.Contains(
            "At most £160.00 can be taken out",
            Assert.Single((await Move(approver, given, "amount/lower", "200", ("Form.Reason", "Too much"))).Errors),
            StringComparison.Ordinal
        );
        await Move(approver, given, "amount/lower", "10", ("Form.Reason", "Too much"));
        Assert.Equal(Money.FromPounds(150), (await Part(given)).Available);
    }

    [Fact]
    public async Task The_same_form_sent_twice_moves_money_once()
    {
        var given = await GivenABudget.LiveAsync(host, "oxfordshire", Money.FromPounds(1_000), HoldingModel.DirectPayment);
        var form = await (await host.SignInAs("finance@oxfordshire.example")).GetAsync(given.Address + "/payments/instalment");
        await form.SubmitAsync(("Form.Amount", "100"));
        Assert.Contains("You have already sent this.", (await form.SubmitAsync(("Form.Amount", "100"))).Text, StringComparison.Ordinal);
        Assert.Equal(Money.FromPounds(100), (await Part(given)).Held);
    }

    [Fact]
    public async Task A_tampered_part_is_refused()
    {
        var given = await GivenABudget.LiveAsync(host, "oxfordshire", Money.FromPounds(1_000), HoldingModel.DirectPayment);
        var form = await (await host.SignInAs("finance@oxfordshire.example")).GetAsync(given.Address + "/payments/instalment");
        var token = form.Html.QuerySelector("main input[name^='__']")!;
        var page = await form.Visitor.PostAsync(
            form.Address,
            (token.GetAttribute("name")!, token.GetAttribute("value")!),
            ("Form.RequestId", Guid.NewGuid().ToString()),
            ("Form.Part", "9"),
            ("Form.Amount", "10"),
            ("Form.Day.Day", "14"),
            ("Form.Day.Month", "3"),
            ("Form.Day.Year", "2012")
        );
        Assert.Equal(["Choose a part from the list"], page.Errors);
    }

    [Fact]
    public async Task An_entry_is_reversed_by_another_with_a_reason()
    {
        var given = await GivenABudget.LiveAsync(host, "hull", Money.FromPounds(1_000));
        var coordinator = await host.SignInAs("coordinator@hull.example");
        await (await coordinator.GetAsync(given.Address + "/spending/record")).SubmitAsync(
            ("Form.Line", "1"),
            ("Form.Amount", "150"),
            ("Form.What", "A visit")
        );
        var entry = await coordinator.GetAsync(given.Address + "/spending/2");
        var form = await entry.FollowAsync("Reverse this entry");
        Assert.Equal(["Say why this entry is reversed"], (await form.SubmitAsync()).Errors);
        var reversed = await form.SubmitAsync(("Form.Reason", "Typed twice"));
        Assert.Contains("Entry 2 is reversed.", reversed.Text, StringComparison.Ordinal);
        Assert.Equal(Money.Zero, (await Part(given)).Spent);
        var again = await (await coordinator.GetAsync(given.Address + "/postings/2/reverse")).SubmitAsync(("Form.Reason", "Again"));
        Assert.Contains("cannot be reversed", Assert.Single(again.Errors), StringComparison.Ordinal);
        Assert.Contains("Reversed by entry 3", (await coordinator.GetAsync(given.Address + "/spending")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_an_approver_undoes_what_an_approver_decided_about_the_amount()
    {
        var given = await GivenABudget.LiveAsync(host, "hull", Money.FromPounds(1_000));
        var approver = await host.SignInAs("approver@hull.example");
        await (await approver.GetAsync(given.Address + "/amount/raise")).SubmitAsync(
            ("Form.Amount", "200"),
            ("Form.Reason", "More visits")
        );
        Assert.Equal(Money.FromPounds(1_200), (await Part(given)).Available);

        var coordinator = await host.SignInAs("coordinator@hull.example");
        var entry = await coordinator.GetAsync(given.Address + "/spending/2");
        Assert.Contains("Amount raised", entry.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Reverse this entry", entry.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await coordinator.GetAsync(given.Address + "/postings/2/reverse")).Status);

        var lower = await approver.GetAsync(given.Address + "/amount/lower");
        await lower.SubmitAsync(("Form.Amount", "200"), ("Form.Reason", "The visits were counted twice"));
        Assert.Equal(Money.FromPounds(1_000), (await Part(given)).Available);
        Assert.True(
            await host.InDatabase(db =>
                db.Decisions.AnyAsync(d => d.Kind == DecisionKind.BudgetReduced && d.Reasons == "The visits were counted twice")
            )
        );
    }

    private static async Task<Page> Move(
        Visitor visitor,
        GivenABudget given,
        string address,
        string amount,
        params (string Name, string Value)[] fields
    ) => await (await visitor.GetAsync($"{given.Address}/{address}")).SubmitAsync([("Form.Part", "1"), ("Form.Amount", amount), .. fields]);

    private Task<BudgetPart> Part(GivenABudget given) =>
        host.InDatabase(async db => (await db.Budgets.Include(b => b.Parts).SingleAsync(b => b.Id == given.Id)).Parts[0]);
}
