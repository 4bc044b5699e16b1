using PhbPortal.Domain.Budgets;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.Rules;
using PhbPortal.Domain.Safeguards;
using PhbPortal.Domain.Values;

namespace PhbPortal.Domain.Tests.Budgets;

[Proves(RuleIds.C10, RuleIds.E01, RuleIds.G06, RuleIds.I11, RuleIds.P03)]
public sealed class RecordingSpendAboveTheBudget
{
    [Fact]
    public void Care_continues_while_the_shortfall_is_decided_C10()
    {
        var given = Given.ALiveBudget(250);

        var outcome = Assert.IsType<SpendRecordedWithSafeguard>(given.Spend(given.Needed, Money.FromPounds(400)));

        Assert.Equal(Money.FromPounds(150), outcome.Posting.ContinuityDrawn);
        Assert.Same(outcome.Safeguard, outcome.Posting.Safeguard);
        Assert.Equal(Money.FromPounds(150), outcome.Safeguard.Shortfall);
        Assert.Equal(SafeguardKind.ContinuityDrawn, outcome.Safeguard.Kind);
        Assert.Equal(BudgetState.Live, given.Budget.State);
        var figures = BudgetFigures.Of(given.Part, Money.Zero);
        Assert.Equal(
            (Money.FromPounds(250), Money.FromPounds(400), Money.FromPounds(150), Money.Zero),
            (figures.Planned, figures.Spent, figures.Continuity, figures.Left)
        );
        given.MustAddUp();
    }

    [Fact]
    public void The_safeguard_has_an_owner_deadlines_and_the_policy_it_was_judged_by()
    {
        var given = Given.ALiveBudget(250);

        var safeguard = Assert.IsType<SpendRecordedWithSafeguard>(given.Spend(given.Needed, Money.FromPounds(251))).Safeguard;

        Assert.Equal("Priya Nair", safeguard.OwnerName);
        Assert.Equal(new DateOnly(2012, 3, 16), safeguard.CallBy);
        Assert.Equal(new DateOnly(2012, 3, 29), safeguard.DecideBy);
        Assert.Equal((RuleIds.C10, "overspend"), (safeguard.RuleId, safeguard.PolicyKey));
    }

    [Fact]
    public void A_review_becomes_compulsory_G06()
    {
        var given = Given.ALiveBudget(250);

        var review = Assert.IsType<SpendRecordedWithSafeguard>(given.Spend(given.Needed, Money.FromPounds(251))).Safeguard.Review;

        Assert.Equal(ReviewKind.Compulsory, review.Kind);
        Assert.Equal(new DateOnly(2012, 3, 29), review.DueOn);
    }

    [Fact]
    public void Spending_exactly_what_is_left_opens_nothing()
    {
        var given = Given.ALiveBudget(250);

        Assert.IsType<SpendRecorded>(given.Spend(given.Needed, Money.FromPounds(250)));

        Assert.Empty(given.Budget.Safeguards);
        Assert.Equal(BudgetState.Live, given.Budget.State);
    }

    [Fact]
    public void A_further_draw_joins_the_open_safeguard_and_keeps_its_deadlines()
    {
        var given = Given.ALiveBudget(250);
        given.Spend(given.Needed, Money.FromPounds(300));
        var decideBy = given.Budget.Safeguards[0].DecideBy;

        given.Spend(given.Needed, Money.FromPounds(20), on: Given.Today.AddDays(5));

        var safeguard = Assert.Single(given.Budget.Safeguards);
        Assert.Equal(Money.FromPounds(70), safeguard.Shortfall);
        Assert.Equal(decideBy, safeguard.DecideBy);
    }

    [Fact]
    public void A_bill_for_support_that_is_not_essential_waits_and_moves_nothing()
    {
        var given = Given.ALiveBudget(250);

        var bill = Assert.IsType<SpendWaits>(given.Spend(given.NotNeeded, Money.FromPounds(251))).Bill;

        Assert.True(bill.IsWaiting);
        Assert.Equal("Priya Nair", bill.OwnerName);
        Assert.Equal(new DateOnly(2012, 3, 29), bill.DecideBy);
        Assert.Equal(Money.FromPounds(1), bill.Lacking);
        Assert.Equal(Money.FromPounds(250), given.Part.Available);
        Assert.Single(given.Budget.Postings);
    }

    [Fact]
    public void Paying_a_waiting_bill_adds_the_shortfall_and_draws_no_continuity()
    {
        var given = Given.ALiveBudget(250);
        var bill = Assert.IsType<SpendWaits>(given.Spend(given.NotNeeded, Money.FromPounds(300))).Bill;

        var decision = given.Budget.DecideBill(
            bill,
            given.NotNeeded,
            new(true, "It keeps her well", Guid.NewGuid()),
            given.Case,
            new(Given.Approver, Given.Today, Given.Now)
        );

        Assert.Equal("It keeps her well", decision.Reasons);
        Assert.Equal(Money.FromPounds(300), given.Part.Spent);
        Assert.Equal(Money.Zero, given.Part.Continuity);
        given.MustAddUp();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_decision_about_a_bill_keeps_its_rules_with_version_and_facts_I11(bool pay)
    {
        var given = Given.ALiveBudget(250);
        var bill = Assert.IsType<SpendWaits>(given.Spend(given.NotNeeded, Money.FromPounds(300))).Bill;

        var decision = given.Budget.DecideBill(
            bill,
            given.NotNeeded,
            new(pay, "It keeps her well", Guid.NewGuid()),
            given.Case,
            new(Given.Approver, Given.Today, Given.Now)
        );

        var safeguard = decision.Rulings.Single(r => r.RuleId == RuleIds.C10);
        Assert.Equal(
            (new DateOnly(2009, 1, 1), Given.Today, RulingResult.Allowed),
            (safeguard.RuleFirstDay, safeguard.JudgedOn, safeguard.Result)
        );
        Assert.Equal(
            "bill 30000 pence; left 25000 pence; lacking 5000 pence; a need depends on it False; decide by 2012-03-29; policy "
                + "bill from 2009-01-01",
            safeguard.Facts
        );
        Assert.Contains(decision.Rulings, r => r.Facts == "support category personal-care");
        Assert.All(decision.Rulings, r => Assert.NotEqual("", r.Words));
    }

    [Fact]
    public void Essential_orders_without_money_open_a_safeguard_early()
    {
        var given = Given.ALiveBudget(250);

        var outcome = Assert.IsType<SpendRecordedWithSafeguard>(
            given.Spend(given.Needed, Money.FromPounds(100), new(Money.FromPounds(200), Money.Zero))
        );

        Assert.Equal(SafeguardKind.ForecastShortfall, outcome.Safeguard.Kind);
        Assert.Equal(Money.FromPounds(50), outcome.Safeguard.Forecast);
        Assert.Equal(Money.Zero, outcome.Posting.ContinuityDrawn);
    }

    [Fact]
    public void Later_additions_repay_continuity_first()
    {
        var given = Given.ALiveBudget(250);
        given.Spend(given.Needed, Money.FromPounds(400));

        given.Budget.Uplift(1, Money.FromPounds(200), "Need rose", Guid.NewGuid(), new(Given.Approver, Given.Today, Given.Now));

        Assert.Equal(Money.Zero, given.Part.Continuity);
        Assert.Equal(Money.FromPounds(50), given.Part.Available);
        given.MustAddUp();
    }

    [Fact]
    public void A_reversal_repays_at_most_what_is_still_drawn()
    {
        var given = Given.ALiveBudget(250);
        var spend = Assert.IsType<SpendRecordedWithSafeguard>(given.Spend(given.Needed, Money.FromPounds(400))).Posting;
        given.Budget.Uplift(1, Money.FromPounds(100), "Need rose", Guid.NewGuid(), new(Given.Approver, Given.Today, Given.Now));

        Assert.IsType<Posted>(
            given.Budget.Reverse(spend, false, "Wrong person's bill", Guid.NewGuid(), new(Given.Coordinator, Given.Today, Given.Now))
        );

        Assert.Equal(Money.Zero, given.Part.Continuity);
        Assert.Equal(Money.FromPounds(350), given.Part.Available);
        given.MustAddUp();
    }

    [Fact]
    public void A_holder_who_advanced_essential_support_is_owed_it()
    {
        var given = Given.ALiveBudget(250, HoldingModel.DirectPayment);
        given.Budget.PayInstalment(1, Money.FromPounds(100), new(2012, 3, 1), Guid.NewGuid(), Occasions.At(Given.Now, Given.Coordinator));

        given.Spend(given.Needed, Money.FromPounds(300));

        Assert.Equal(Money.FromPounds(200), given.Part.OwedToHolder);
        Assert.IsType<NotPosted>(
            given.Budget.Reimburse(1, Money.FromPounds(201), Given.Today, Guid.NewGuid(), Occasions.At(Given.Now, Given.Coordinator))
        );
        Assert.IsType<Posted>(
            given.Budget.Reimburse(1, Money.FromPounds(200), Given.Today, Guid.NewGuid(), Occasions.At(Given.Now, Given.Coordinator))
        );
        Assert.Equal((Money.Zero, Money.Zero), (given.Part.OwedToHolder, given.Part.Held));
        given.MustAddUp();
    }

    [Fact]
    public void A_day_outside_the_budget_is_refused_with_its_rule()
    {
        var given = Given.ALiveBudget(250);

        var refused = Assert.IsType<SpendRefused>(given.Spend(given.Needed, Money.FromPounds(1), on: Given.Year.Last.AddDays(1)));

        Assert.Equal(RuleIds.P03, refused.Ruling.RuleId);
        Assert.IsType<SpendRecorded>(given.Spend(given.Needed, Money.FromPounds(1), on: Given.Year.Last));
    }
}
