using Microsoft.EntityFrameworkCore;
using PhbPortal.Domain.Budgets;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Tests.Access;
using PhbPortal.Web.Tests.Budgets;
using PhbPortal.Web.Tests.People;
using PhbPortal.Web.Tests.Plans;

namespace PhbPortal.Web.Tests.Programme.Organisations;

/// <summary>The trust has ended and nobody took over its site.</summary>
public sealed class DecidingAfterTheEndOfATrust(PortalHost host) : IClassFixture<PortalHost>
{
    private const string Ended = "Hull Teaching PCT cannot decide";
    private const string Coordinator = "coordinator@hull.example";
    private const string Approver = "approver@hull.example";

    [Fact]
    public async Task Nobody_decides_for_it_and_care_continues()
    {
        var plan = await new GivenAPlan(host).Filled().Made();
        var request = await host.InDatabase(db => SampleRecords.RequestIn(db, plan, GivenAPlan.Today));
        var known = await host.PersonAtAsync("hull", "Amount", "Afterend");
        var budget = await GivenABudget.LiveAsync(host, "hull", Money.FromPounds(50));
        var spending = await (await host.SignInAs(Coordinator)).GetAsync(budget.Address + "/spending/record");
        var bill = (
            await spending.SubmitAsync(("Form.Line", $"{GivenABudget.Singing}"), ("Form.Amount", "60"), ("Form.What", "Choir"))
        ).Address;
        host.Time.Advance(TimeSpan.FromDays(new DateOnly(2013, 4, 1).DayNumber - GivenAPlan.Today.DayNumber));
        var (coordinator, approver) = (await host.SignInAs(Coordinator), await host.SignInAs(Approver));

        var answered = await (await approver.GetAsync($"/exceptions/{request}")).SubmitAsync(
            ("Form.Ground", nameof(DecisionGround.CareWouldStop)),
            ("Form.Reasons", "The debt is for the plan itself")
        );
        Assert.Contains(Ended, Assert.Single(answered.Errors), StringComparison.Ordinal);
        Assert.True(
            await host.InDatabase(db =>
                db.RuleRequests.AnyAsync(kept => kept.Reference == request && kept.State == RuleRequestState.Waiting)
            )
        );

        var amount = await (await coordinator.GetAsync($"/cases/{known.Case}/amount")).SubmitAsync(
            ("Form.Method", "CostOfCurrentCare"),
            ("Form.Lines[0].What", "Help"),
            ("Form.Lines[0].Quantity", "2"),
            ("Form.Lines[0].UnitCost", "14.50"),
            ("Form.Lines[0].Source", "Contract")
        );
        Assert.Contains(Ended, Assert.Single(amount.Errors), StringComparison.Ordinal);

        var decisions = await host.InDatabase(db => db.Decisions.CountAsync());
        var token = (await coordinator.GetAsync($"/plans/{plan}/support/add")).Token;
        var notAgreed = await coordinator.PostAsync(
            $"/plans/{plan}/not-agreed",
            ("Form.What", "A late bill"),
            ("Form.Category", "debt"),
            (Page.TokenName, token)
        );
        Assert.Contains(Ended, notAgreed.Text, StringComparison.Ordinal);

        var refused = await (await approver.GetAsync(bill)).SubmitAsync(("Form.Pay", "no"), ("Form.Reasons", "Another choir is free."));
        Assert.Contains(Ended, Assert.Single(refused.Errors), StringComparison.Ordinal);
        Assert.Equal(decisions, await host.InDatabase(db => db.Decisions.CountAsync()));
        await refused.SubmitAsync(("Form.Pay", "yes"), ("Form.Reasons", "It keeps her spirits up."));
        Assert.True(
            await host.InDatabase(db =>
                db.Set<Posting>().AnyAsync(posting => posting.BudgetId == budget.Id && posting.Kind == PostingKind.Spend)
            )
        );
    }
}
