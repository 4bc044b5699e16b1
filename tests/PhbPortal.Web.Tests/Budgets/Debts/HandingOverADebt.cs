using Microsoft.EntityFrameworkCore;
using PhbPortal.Data.Queries;
using PhbPortal.Domain.Budgets;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Rules;

namespace PhbPortal.Web.Tests.Budgets.Debts;

/// <summary>Money that was not repaid in time is recovered as a civil debt (H16).</summary>
[Proves(RuleIds.H16)]
public sealed class HandingOverADebt(PortalHost host) : IClassFixture<PortalHost>
{
    private const string Tried = "Paying in parts was offered twice";

    [Fact]
    public async Task An_overdue_repayment_is_handed_over_once_with_a_letter()
    {
        var (repayment, budget) = await AskedAsync();
        var approver = await host.SignInAs("approver@hull.example");
        Assert.NotNull(
            (await approver.GetAsync($"/budgets/{budget}/repayment")).Html.QuerySelector($"a[href='/repayments/{repayment}/debt']")
        );
        var form = await approver.GetAsync($"/repayments/{repayment}/debt");
        Assert.InRange(form.Commands.Count, 1, 6);
        Assert.Contains("£40.00 of it is still asked.", form.Text, StringComparison.Ordinal);
        Assert.Equal(
            ["Say who collects it", "Say in at least 5 words what was tried before"],
            (await form.SubmitAsync(("Form.Tried", "Asked"))).Errors
        );

        var decided = await form.SubmitAsync(("Form.To", "Hull finance"), ("Form.Tried", Tried));
        Assert.Contains(
            "You have already sent this",
            (await form.SubmitAsync(("Form.To", "Hull finance"), ("Form.Tried", Tried))).Text,
            StringComparison.Ordinal
        );

        Assert.StartsWith("/decisions/", decided.Address, StringComparison.Ordinal);
        Assert.Contains(Tried, (await approver.GetAsync(decided.Address + "/letter")).Text, StringComparison.Ordinal);
        Assert.Contains(
            "Hull finance collects it as a debt since 15 March 2012.",
            (await approver.GetAsync($"/budgets/{budget}/repayment")).Text,
            StringComparison.Ordinal
        );
        Assert.Null((await approver.GetAsync($"/repayments/{repayment}/debt")).Html.QuerySelector("[name='Form.To']"));
    }

    [Fact]
    public async Task Two_notices_never_hand_over_the_same_money()
    {
        var (first, budget) = await AskedAsync();
        var second = await host.InDatabase(db => GivenABudget.AnotherRepaymentAsync(db, budget, new(3_000)));
        await host.InDatabase(async db =>
        {
            var kept = await db.Budgets.WithParts().SingleAsync(b => b.Reference == budget);
            Assert.IsType<Posted>(
                kept.RecordReturn(
                    1,
                    new(4_500),
                    new(2012, 2, 1),
                    "Came back",
                    Guid.NewGuid(),
                    Occasions.At(new(2012, 2, 1, 9, 0, 0, DateTimeKind.Utc), new(1, "Jo Marsh", Role.CareCoordinator))
                )
            );
            return await db.SaveChangesAsync();
        });
        var approver = await host.SignInAs("approver@hull.example");

        Assert.Contains(
            "All of it came back, so nothing is owed.",
            (await approver.GetAsync($"/repayments/{first}/debt")).Text,
            StringComparison.Ordinal
        );
        var form = await approver.GetAsync($"/repayments/{second}/debt");
        Assert.Contains("£25.00 of it is still asked.", form.Text, StringComparison.Ordinal);
        Assert.Contains(
            "£25.00 that",
            (await form.SubmitAsync(("Form.To", "Hull finance"), ("Form.Tried", Tried))).Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_later_reconsideration_recalls_the_debt_until_it_is_answered()
    {
        var (repayment, budget) = await AskedAsync();
        var approver = await host.SignInAs("approver@hull.example");
        await (await approver.GetAsync($"/repayments/{repayment}/debt")).SubmitAsync(("Form.To", "Hull finance"), ("Form.Tried", Tried));
        var look = await LookAsync(repayment);
        Assert.NotNull((await approver.GetAsync($"/looking-again/{look}")).Html.QuerySelector($"a[href='/repayments/{repayment}/debt']"));
        Assert.NotNull(
            (await approver.GetAsync($"/budgets/{budget}/repayment")).Html.QuerySelector($"a[href='/repayments/{repayment}/debt']")
        );
        var form = await approver.GetAsync($"/repayments/{repayment}/debt");
        Assert.Contains("Hull finance collects £40.00 of it as a debt since 15 March 2012.", form.Text, StringComparison.Ordinal);

        Assert.Equal(["Say in at least 5 words why it is called back"], (await form.SubmitAsync(("Back.Because", "Wait"))).Errors);
        var called = await form.SubmitAsync(("Back.Because", "Somebody asked for it to be looked at again"));
        Assert.Contains(
            "You have already sent this",
            (await form.SubmitAsync(("Back.Because", "Somebody asked for it to be looked at again"))).Text,
            StringComparison.Ordinal
        );

        Assert.StartsWith("/decisions/", called.Address, StringComparison.Ordinal);
        Assert.Contains("£40.00 that", called.Text, StringComparison.Ordinal);
        Assert.Contains(
            "This is being looked at again",
            (await approver.GetAsync($"/repayments/{repayment}/debt")).Text,
            StringComparison.Ordinal
        );
        Assert.Null((await approver.GetAsync($"/looking-again/{look}")).Html.QuerySelector($"a[href='/repayments/{repayment}/debt']"));
    }

    [Fact]
    public async Task A_debt_that_is_not_being_collected_is_not_recalled()
    {
        var (repayment, _) = await AskedAsync();
        var approver = await host.SignInAs("approver@hull.example");
        var form = await approver.GetAsync($"/repayments/{repayment}/debt");

        var told = await approver.PostAsync(
            $"/repayments/{repayment}/debt/called-back",
            [.. form.FieldsOf("main form[method=post]"), ("Back.Because", "Somebody asked for it to be looked at again")]
        );

        Assert.Equal(["Nobody collects this as a debt, so there is nothing to call back"], told.Errors);
    }

    [Fact]
    public async Task During_a_reconsideration_it_is_not_handed_over_and_the_page_says_why()
    {
        var (repayment, _) = await AskedAsync();
        var approver = await host.SignInAs("approver@hull.example");
        var form = await approver.GetAsync($"/repayments/{repayment}/debt");
        await LookAsync(repayment);

        var told = await form.SubmitAsync(("Form.To", "Hull finance"), ("Form.Tried", Tried));

        Assert.StartsWith(
            "This is being looked at again, and nothing is collected until it is answered.",
            Assert.Single(told.Errors),
            StringComparison.Ordinal
        );
        Assert.Null(told.Html.QuerySelector("main form"));
        Assert.Equal(0, await host.InDatabase(db => db.Repayments.CountAsync(r => r.Reference == repayment && r.HandedOverOn != null)));
    }

    private Task<string> LookAsync(string repayment) =>
        host.InDatabase(async db =>
        {
            var decision = await db
                .Decisions.Include(d => d.Case)
                .Include(d => d.Rulings)
                .SingleAsync(d => db.Repayments.Any(r => r.Reference == repayment && r.DecisionId == d.Id));
            DateOnly today = new(2012, 3, 15);
            var look = Reconsideration.Ask(
                decision,
                new(AsksAs.Person, "Sample", CameBy.Phone, today, "It went on wages"),
                RightToAnotherLook.Judge(decision, true, today, null),
                Occasions.On(today, new(1, "Jo Marsh", Role.CareCoordinator))
            );
            db.Add(look);
            await db.SaveChangesAsync();
            return look.Reference;
        });

    private Task<(string Repayment, string Budget)> AskedAsync() =>
        host.InDatabase(async db =>
        {
            var repayment = await GivenABudget.RepaymentAsync(db, "hull");
            return (repayment, await db.Repayments.Where(r => r.Reference == repayment).Select(r => r.Budget.Reference).SingleAsync());
        });
}
