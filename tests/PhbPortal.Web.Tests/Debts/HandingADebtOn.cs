using System.Net;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Domain.Cases;
using PhbPortal.Web.Tests.Budgets;

namespace PhbPortal.Web.Tests.Debts;

/// <summary>What was asked back and did not come is handed on as a civil debt (H16).</summary>
public sealed class HandingADebtOn(PortalHost host) : IClassFixture<PortalHost>
{
    private const string Tried = "Paying in parts was offered twice";

    [Fact]
    public async Task Once_its_time_has_run_it_is_handed_on_with_a_letter_and_sent_twice_it_counts_once()
    {
        var (repayment, budget) = await AskedAsync();
        var approver = await host.SignInAs("approver@hull.example");
        Assert.NotNull((await approver.GetAsync($"/budgets/{budget}/repayment")).Html.QuerySelector($"a[href='/repayments/{repayment}/debt']"));
        var form = await approver.GetAsync($"/repayments/{repayment}/debt");
        Assert.InRange(form.Commands.Count, 1, 6);
        Assert.Contains("£40.00 of it is still asked.", form.Text, StringComparison.Ordinal);
        Assert.Equal(["Say who collects it", "Say in at least 5 words what was tried before"], (await form.SubmitAsync(("Form.Tried", "Asked"))).Errors);

        var decided = await form.SubmitAsync(("Form.To", "Hull finance"), ("Form.Tried", Tried));
        Assert.Contains("You have already sent this", (await form.SubmitAsync(("Form.To", "Hull finance"), ("Form.Tried", Tried))).Text, StringComparison.Ordinal);

        Assert.StartsWith("/decisions/", decided.Address, StringComparison.Ordinal);
        Assert.Contains(Tried, (await approver.GetAsync(decided.Address + "/letter")).Text, StringComparison.Ordinal);
        Assert.Contains("Hull finance collects it as a debt since 15 March 2012.", (await approver.GetAsync($"/budgets/{budget}/repayment")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await approver.GetAsync($"/repayments/{repayment}/debt")).Status);
    }

    [Fact]
    public async Task While_somebody_looks_at_it_again_it_is_not_and_the_page_says_why()
    {
        var (repayment, _) = await AskedAsync();
        var approver = await host.SignInAs("approver@hull.example");
        var form = await approver.GetAsync($"/repayments/{repayment}/debt");
        await host.InDatabase(async db =>
        {
            var decision = await db.Decisions.Include(d => d.Case).Include(d => d.Rulings).SingleAsync(d => db.Repayments.Any(r => r.Reference == repayment && r.DecisionId == d.Id));
            DateOnly today = new(2012, 3, 15);
            db.Add(Reconsideration.Ask(decision, new(AsksAs.Person, "Sample", CameBy.Phone, today, "It went on wages"), RightToAnotherLook.Judge(decision, true, today, null), today, new(1, "Jo Marsh", Domain.People.Role.CareCoordinator)));
            return await db.SaveChangesAsync();
        });

        var told = await form.SubmitAsync(("Form.To", "Hull finance"), ("Form.Tried", Tried));

        Assert.StartsWith("This is being looked at again, and nothing is collected until it is answered.", Assert.Single(told.Errors), StringComparison.Ordinal);
        Assert.Null(told.Html.QuerySelector("main form"));
        Assert.Equal(0, await host.InDatabase(db => db.Repayments.CountAsync(r => r.Reference == repayment && r.HandedOverOn != null)));
    }

    private Task<(string Repayment, string Budget)> AskedAsync() => host.InDatabase(async db =>
    {
        var repayment = await GivenABudget.RepaymentAsync(db, "hull");
        return (repayment, await db.Repayments.Where(r => r.Reference == repayment).Select(r => r.Budget.Reference).SingleAsync());
    });
}
