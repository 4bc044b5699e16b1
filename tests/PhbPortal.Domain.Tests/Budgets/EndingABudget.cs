using PhbPortal.Domain.Budgets;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.Rules;
using PhbPortal.Domain.Safeguards;
using PhbPortal.Domain.Values;

namespace PhbPortal.Domain.Tests.Budgets;

[Proves(RuleIds.A23, RuleIds.H03, RuleIds.H08, RuleIds.H09, RuleIds.H10, RuleIds.H11, RuleIds.H12)]
public sealed class EndingABudget
{
    private static readonly DateOnly Decided = new(2011, 9, 12);
    private static readonly DateSpan Rest = new(new(2011, 10, 1), Given.Year.Last);
    private static readonly DateOnly LastDay = new(2011, 9, 30);

    [Fact]
    public void A_later_version_of_the_plan_ends_the_previous_budget_and_moves_no_money()
    {
        var given = Given.ALiveBudget(500);

        var (_, next) = Supersede(given);

        Assert.Equal((LastDay, BudgetEndReason.Superseded), (given.Budget.EndsOn, given.Budget.EndReason));
        Assert.False(given.Budget.HasEnded(LastDay));
        Assert.True(given.Budget.HasEnded(LastDay.AddDays(1)));
        Assert.Null(next.EndsOn);
        Assert.Single(given.Budget.Postings);
        Assert.Equal(Money.FromPounds(500), given.Part.Available);
        given.MustAddUp();
    }

    [Fact]
    public void A_version_approved_after_its_first_day_takes_over_on_the_day_of_approval()
    {
        var given = Given.ALiveBudget(500);

        Supersede(given, period: Given.Year);

        Assert.Equal(Decided.AddDays(-1), given.Budget.EndsOn);
    }

    [Fact]
    public void A_budget_that_expires_before_the_next_plan_ends_on_its_own_last_day()
    {
        var given = Given.ALiveBudget(500);

        Supersede(given, period: new(new(2012, 4, 1), new(2013, 3, 31)));

        Assert.Equal(Given.Year.Last, given.Budget.EndsOn);
    }

    [Fact]
    public void Orders_after_the_end_move_to_the_next_budget_and_the_rest_stays()
    {
        var given = Given.ALiveBudget(500);
        var before = Order(given, 50, LastDay);
        var after = Order(given, 80, LastDay.AddDays(1));

        var (approved, next) = Supersede(given, orders: [before, after]);

        Assert.Equal((Money.FromPounds(50), null), (before.Open, before.MovedOn));
        Assert.Equal((Money.Zero, Decided), (after.Open, after.MovedOn));
        var moved = Assert.Single(approved.MovedOrders);
        Assert.Same(next, moved.Budget);
        Assert.Equal(
            (Money.FromPounds(80), after.What, after.OrderedOn, after.ExpectedOn, after.RequestId),
            (moved.Open, moved.What, moved.OrderedOn, moved.ExpectedOn, moved.RequestId)
        );
        Assert.IsType<SpendRecorded>(
            next.RecordSpend(
                new(Guid.NewGuid(), moved.Budget.CarePlan.Supports.Single(s => s.Line == 1), Money.FromPounds(80), Rest.First, "Nights"),
                default,
                given.Case,
                Occasions.Judged(Rest.First, Given.Coordinator),
                Given.Calendar
            )
        );
    }

    [Fact]
    public void Essential_orders_above_the_next_budget_open_its_safeguard_C10()
    {
        var given = Given.ALiveBudget(500);
        var order = Order(given, 300, LastDay.AddDays(1));

        var (_, next) = Supersede(given, orders: [order], pounds: 200);

        var safeguard = Assert.Single(next.Safeguards);
        Assert.Equal((SafeguardKind.ForecastShortfall, Money.FromPounds(100)), (safeguard.Kind, safeguard.Forecast));
    }

    [Fact]
    public void An_order_without_support_in_the_next_plan_is_still_paid_after_the_end()
    {
        var given = Given.ALiveBudget(500);
        var order = Order(given, 80, LastDay.AddDays(5));

        var (approved, _) = Supersede(given, orders: [order], dropLine: true);

        Assert.Empty(approved.MovedOrders);
        Assert.Equal((Money.FromPounds(80), null), (order.Open, order.MovedOn));
        var day = LastDay.AddDays(5);
        Assert.Equal(RuleIds.P03, Assert.IsType<SpendRefused>(Spend(given, day, settles: false)).Ruling.RuleId);
        Assert.IsType<SpendRecorded>(Spend(given, day, settles: true));
    }

    [Fact]
    public void Nothing_new_is_paid_out_ordered_or_added_after_the_end()
    {
        var given = Given.ALiveBudget(500, HoldingModel.DirectPayment);
        Assert.IsType<Posted>(
            given.Budget.PayInstalment(
                1,
                Money.FromPounds(100),
                new(2011, 9, 1),
                Guid.NewGuid(),
                Occasions.At(Given.Now, Given.Coordinator)
            )
        );
        Supersede(given);
        var after = LastDay.AddDays(1);

        Assert.Contains(
            "ended on 30 September 2011",
            Assert
                .IsType<NotPosted>(
                    given.Budget.PayInstalment(1, Money.FromPounds(10), after, Guid.NewGuid(), Occasions.At(Given.Now, Given.Coordinator))
                )
                .Words,
            StringComparison.Ordinal
        );
        Assert.IsType<NotPosted>(
            given.Budget.Offset(1, Money.FromPounds(10), "Surplus", Guid.NewGuid(), new(Given.Coordinator, after, Given.Now))
        );
        Assert.IsType<NotPosted>(
            given.Budget.Uplift(1, Money.FromPounds(10), "Need rose", Guid.NewGuid(), new(Given.Approver, after, Given.Now))
        );
        Assert.Contains(
            "ended on 30 September 2011",
            Assert.IsType<OrderNotPlaced>(Place(given, after, after)).Words,
            StringComparison.Ordinal
        );
        Assert.IsType<OrderNotPlaced>(Place(given, LastDay, after));
        Assert.IsType<OrderPlaced>(Place(given, LastDay, LastDay));
        Assert.IsType<Posted>(
            given.Budget.PayInstalment(1, Money.FromPounds(10), LastDay, Guid.NewGuid(), Occasions.At(Given.Now, Given.Coordinator))
        );
    }

    [Fact]
    public void Spend_before_the_end_is_still_recorded_queried_returned_and_reversed()
    {
        var given = Given.ALiveBudget(500, HoldingModel.DirectPayment);
        given.Budget.PayInstalment(1, Money.FromPounds(200), new(2011, 9, 1), Guid.NewGuid(), Occasions.At(Given.Now, Given.Coordinator));
        Supersede(given);
        var today = LastDay.AddDays(20);

        var spent = Assert.IsType<SpendRecorded>(Spend(given, LastDay, settles: false)).Posting;
        Assert.IsType<Posted>(
            given.Budget.Query(1, Money.FromPounds(20), LastDay, "Cash", Guid.NewGuid(), Occasions.At(Given.Now, Given.Coordinator))
        );
        Assert.IsType<Posted>(
            given.Budget.SettleQuery(1, Money.FromPounds(20), true, "Receipt", Guid.NewGuid(), new(Given.Coordinator, today, Given.Now))
        );
        Assert.IsType<Posted>(
            given.Budget.RecordReturn(
                1,
                Money.FromPounds(10),
                today,
                "Left over",
                Guid.NewGuid(),
                Occasions.At(Given.Now, Given.Coordinator)
            )
        );
        Assert.IsType<Posted>(given.Budget.Reverse(spent, false, "Wrong bill", Guid.NewGuid(), new(Given.Coordinator, today, Given.Now)));
        Assert.IsType<Posted>(
            given.Budget.Reduce(
                1,
                Money.FromPounds(5),
                "No bill is outstanding",
                Guid.NewGuid(),
                given.Case,
                new(Given.Approver, today, Given.Now)
            )
        );
        given.MustAddUp();
    }

    [Fact]
    public void Essential_support_above_an_ended_budget_is_still_paid_with_a_safeguard_C10()
    {
        var given = Given.ALiveBudget(50);
        Supersede(given);

        Assert.Equal(
            Money.FromPounds(30),
            Assert.IsType<SpendRecordedWithSafeguard>(Spend(given, LastDay, settles: false)).Posting.ContinuityDrawn
        );
        Assert.IsType<NotPosted>(
            given.Budget.Uplift(1, Money.FromPounds(31), "Repaid", Guid.NewGuid(), new(Given.Approver, LastDay.AddDays(9), Given.Now))
        );
        Assert.IsType<Posted>(
            given.Budget.Uplift(1, Money.FromPounds(30), "Repaid", Guid.NewGuid(), new(Given.Approver, LastDay.AddDays(9), Given.Now))
        );
        given.MustAddUp();
    }

    [Fact]
    public void A_waiting_bill_is_decided_after_the_end()
    {
        var given = Given.ALiveBudget(50);
        var bill = Assert.IsType<SpendWaits>(given.Spend(given.NotNeeded, Money.FromPounds(60), on: new(2011, 9, 1))).Bill;
        Supersede(given);

        given.Budget.DecideBill(
            bill,
            given.NotNeeded,
            new(true, "It was bought in good faith", Guid.NewGuid()),
            given.Case,
            new(Given.Approver, LastDay.AddDays(3), Given.Now)
        );

        Assert.Equal(Money.FromPounds(60), given.Part.Spent);
        given.MustAddUp();
    }

    [Fact]
    public void Choosing_a_plan_without_a_budget_needs_the_care_that_follows_H12()
    {
        var given = Given.ALiveBudget(500);
        var refused = Assert.IsType<ApprovalRefused>(GiveUp(given, care: ""));
        Assert.Equal(RuleIds.H12, Assert.Single(refused.Refusals).RuleId);
        Assert.Null(given.Budget.EndsOn);

        var approved = Assert.IsType<PlanApproved>(
            GiveUp(Given.ALiveBudget(500) is var other ? given = other : other, care: "Kingfisher goes on, ordered by NHS Hull")
        );

        Assert.Equal(
            (LastDay, BudgetEndReason.PersonsChoice, "Kingfisher goes on, ordered by NHS Hull"),
            (given.Budget.EndsOn, given.Budget.EndReason, given.Budget.CareAfter)
        );
        Assert.Equal(CaseStatus.AgreedWithoutBudget, given.Case.Status);
        Assert.Contains(approved.Decision.Rulings, r => r is { RuleId: RuleIds.H12, Result: RulingResult.Allowed });
    }

    [Theory]
    [InlineData(BudgetEndReason.PersonsChoice, RuleIds.A23)]
    [InlineData(BudgetEndReason.NoLongerEligible, RuleIds.H03)]
    [InlineData(BudgetEndReason.NeedsNotMet, RuleIds.H08)]
    [InlineData(BudgetEndReason.PossibleOffence, RuleIds.H07)]
    [InlineData(BudgetEndReason.Died, RuleIds.H09)]
    public void A_decision_keeps_the_reason_the_rule_and_the_care_that_follows(BudgetEndReason reason, string rule)
    {
        var given = Given.ALiveBudget(500, HoldingModel.DirectPayment);
        var lastDay = reason == BudgetEndReason.Died ? Decided : new DateOnly(2011, 10, 31);

        var ended = Assert.IsType<BudgetEnded>(End(given, reason, lastDay));

        Assert.Equal(
            (DecisionKind.BudgetEnded, reason == BudgetEndReason.PossibleOffence ? Decision.KeptBackWords : "It is said in the letter"),
            (ended.Decision.Kind, ended.Decision.Reasons)
        );
        Assert.Contains(ended.Decision.Rulings, r => r.RuleId == rule);
        Assert.All(ended.Decision.Rulings, r => Assert.NotEqual("", r.Facts));
        Assert.Equal((lastDay, reason), (given.Budget.EndsOn, given.Budget.EndReason));
    }

    [Fact]
    public void Nobody_is_left_without_care_H12()
    {
        var given = Given.ALiveBudget(500);

        Assert.Contains(
            "Rule H12",
            Assert.IsType<BudgetNotEnded>(End(given, BudgetEndReason.MovedAway, new(2011, 10, 31), care: " ")).Words,
            StringComparison.Ordinal
        );
        Assert.Null(given.Budget.EndsOn);
        Assert.IsType<BudgetEnded>(End(given, BudgetEndReason.Died, Decided, care: ""));
    }

    [Fact]
    public void A_direct_payment_stops_after_the_notice_unless_a_reason_is_urgent_H10()
    {
        var given = Given.ALiveBudget(500, HoldingModel.DirectPayment);

        Assert.Contains(
            "Rule H10",
            Assert.IsType<BudgetNotEnded>(End(given, BudgetEndReason.Misuse, Decided.AddDays(27))).Words,
            StringComparison.Ordinal
        );
        var urgent = Assert.IsType<BudgetEnded>(
            End(given, BudgetEndReason.Misuse, Decided.AddDays(27), urgent: "Somebody else took the money")
        );
        Assert.Contains(urgent.Decision.Rulings, r => r is { RuleId: RuleIds.H10, Result: RulingResult.Warned });

        Assert.IsType<BudgetEnded>(End(Given.ALiveBudget(500, HoldingModel.DirectPayment), BudgetEndReason.Misuse, Decided.AddDays(28)));
        Assert.IsType<BudgetEnded>(End(Given.ALiveBudget(500), BudgetEndReason.Misuse, Decided));
    }

    [Fact]
    public void A_budget_ends_once_and_an_earlier_day_replaces_a_later_one()
    {
        var given = Given.ALiveBudget(500);
        End(given, BudgetEndReason.PersonsChoice, new(2011, 10, 31));

        Assert.IsType<BudgetNotEnded>(End(given, BudgetEndReason.MovedAway, new(2011, 10, 31)));
        Assert.IsType<BudgetEnded>(End(given, BudgetEndReason.Died, Decided));
        Assert.IsType<BudgetNotEnded>(End(Given.ALiveBudget(500), BudgetEndReason.Other, Given.Year.Last.AddDays(1)));
    }

    [Fact]
    public void It_ends_today_at_the_earliest_and_no_death_is_in_the_future()
    {
        Assert.Contains(
            "12 September 2011 at the earliest",
            Assert.IsType<BudgetNotEnded>(End(Given.ALiveBudget(500), BudgetEndReason.Other, Decided.AddDays(-1))).Words,
            StringComparison.Ordinal
        );
        Assert.IsType<BudgetEnded>(End(Given.ALiveBudget(500), BudgetEndReason.Other, Decided));
        Assert.IsType<BudgetEnded>(End(Given.ALiveBudget(500), BudgetEndReason.Died, Decided.AddDays(-9)));
        Assert.IsType<BudgetNotEnded>(End(Given.ALiveBudget(500), BudgetEndReason.Died, Decided.AddDays(1)));
    }

    [Fact]
    public void A_death_after_the_last_day_moves_nothing_and_redirects_letters_H11()
    {
        var given = Given.ALiveBudget(500);
        End(given, BudgetEndReason.PersonsChoice, Decided);

        var ended = Assert.IsType<BudgetEnded>(
            given.Budget.End(
                new(BudgetEndReason.Died, Decided.AddDays(3), "She died", "") { PersonalRepresentative = "Ann Whitfield" },
                given.Plan,
                given.Case,
                Occasions.Judged(Decided.AddDays(5), Given.Approver)
            )
        );

        Assert.Equal(
            (Decided, BudgetEndReason.Died, "Ann Whitfield", "Kingfisher from the day after"),
            (given.Budget.EndsOn, given.Budget.EndReason, given.Person.PersonalRepresentative, given.Budget.CareAfter)
        );
        Assert.Contains("died on 15 September 2011", ended.Decision.Subject, StringComparison.Ordinal);
        Assert.IsType<BudgetNotEnded>(
            given.Budget.End(
                new(BudgetEndReason.Died, Decided.AddDays(3), "She died", ""),
                given.Plan,
                given.Case,
                Occasions.Judged(Decided.AddDays(5), Given.Approver)
            )
        );
        var late = Given.ALiveBudget(500);
        var after = Given.Year.Last.AddDays(4);
        Assert.IsType<BudgetEnded>(
            late.Budget.End(new(BudgetEndReason.Died, after, "She died", ""), late.Plan, late.Case, Occasions.Judged(after, Given.Approver))
        );
        Assert.Equal((Given.Year.Last, BudgetEndReason.Died), (late.Budget.EndsOn, late.Budget.EndReason));
    }

    [Fact]
    public void A_budget_that_started_after_the_death_ends_on_its_first_day_H09()
    {
        var given = Given.ALiveBudget(500);
        var first = given.Budget.FirstDay;

        var ended = Assert.IsType<BudgetEnded>(End(given, BudgetEndReason.Died, first.AddDays(-1)));

        Assert.Equal((first, BudgetEndReason.Died, first.AddDays(-1)), (given.Budget.EndsOn, given.Budget.EndReason, given.Person.DiedOn));
        Assert.Contains(
            "before this budget began, so it ends on its first day, 1 April 2011",
            ended.Decision.Subject,
            StringComparison.Ordinal
        );
        Assert.True(given.Budget.HasEnded(first.AddDays(1)));
        given.MustAddUp();
    }

    [Fact]
    public void A_death_on_the_first_day_of_the_budget_ends_it_that_day()
    {
        var given = Given.ALiveBudget(500);

        Assert.Equal(
            "The budget ends on 1 April 2011",
            Assert.IsType<BudgetEnded>(End(given, BudgetEndReason.Died, given.Budget.FirstDay)).Decision.Subject
        );
        Assert.Equal(given.Budget.FirstDay, given.Budget.EndsOn);
    }

    [Fact]
    public void A_death_before_birth_is_refused()
    {
        var given = Given.ALiveBudget(500);

        Assert.Contains(
            "born",
            Assert.IsType<BudgetNotEnded>(End(given, BudgetEndReason.Died, given.Person.BornOn.AddDays(-1))).Words,
            StringComparison.Ordinal
        );
        Assert.IsType<BudgetEnded>(End(given, BudgetEndReason.Died, given.Person.BornOn));
    }

    [Fact]
    public void A_day_other_than_the_recorded_one_is_pointed_out()
    {
        var given = Given.ALiveBudget(500);
        given.Person.RecordDeath(Decided.AddDays(-2), "", "");

        var refused = Assert.IsType<BudgetNotEnded>(End(given, BudgetEndReason.Died, Decided.AddDays(-1)));

        Assert.StartsWith("Doreen Whitfield is recorded as having died on 10 September 2011.", refused.Words, StringComparison.Ordinal);
        Assert.Null(given.Budget.EndsOn);
        Assert.IsType<BudgetEnded>(End(given, BudgetEndReason.Died, Decided.AddDays(-2)));
    }

    [Fact]
    public void A_death_ends_every_current_and_future_budget_H09()
    {
        var given = Given.ALiveBudget(500);
        var (_, next) = Supersede(given);
        BudgetEnding death = new(BudgetEndReason.Died, Decided, "She died", "") { PersonalRepresentative = "Ann Whitfield" };

        next.EndAfterDeath(death, Occasions.On(Decided, Given.Approver));

        Assert.Equal((Decided, BudgetEndReason.Died), (next.EndsOn, next.EndReason));
        Assert.True(next.HasEnded(next.FirstDay));
    }

    private static (PlanApproved Approved, Budget Next) Supersede(
        Given given,
        DateSpan? period = null,
        Commitment[]? orders = null,
        long pounds = 500,
        bool dropLine = false
    )
    {
        var plan = NextPlan(given, period ?? Rest);
        if (dropLine)
            plan.RemoveSupport(1);
        var budget = Budget.Draft(plan, Guid.NewGuid());
        budget.SetParts(
            plan,
            Money.FromPounds(pounds),
            Money.Zero,
            [
                given.Part.Details with
                {
                    Amount = Money.FromPounds(pounds),
                    FirstPaymentOn = given.Part.FirstPaymentOn is null ? null : plan.FirstDay,
                },
            ],
            "As before"
        );
        Send(given, plan);
        var outcome = PlanApproval.Decide(
            new(plan, given.Case, budget, []),
            new(true, true, "It fits", "Agreed"),
            InForce(given, orders ?? []),
            Occasions.Judged(Decided, Given.Approver)
        );
        return (Assert.IsType<PlanApproved>(outcome), budget);
    }

    private static ApprovalOutcome GiveUp(Given given, string care)
    {
        var plan = NextPlan(given, Rest);
        plan.ChooseBudget(false);
        Send(given, plan);
        return PlanApproval.Decide(
            new(plan, given.Case, null, []),
            new(true, true, "She chose it", null) { CareAfter = care },
            InForce(given, []),
            Occasions.Judged(Decided, Given.Approver)
        );
    }

    private static CarePlan NextPlan(Given given, DateSpan period)
    {
        var plan = given.Plan.NextVersion(given.Case, period, Occasions.On(new(2011, 9, 1), Given.Coordinator));
        foreach (var line in plan.Supports.ToList())
            plan.ChangeSupport(line.Line, line.Details with { Period = period }, Given.Coordinator);
        plan.SavePeople("Priya Nair", "01632 960215", period.First.AddMonths(2), "At home", 28);
        return plan;
    }

    private static void Send(Given given, CarePlan plan)
    {
        plan.RecordAgreement(new(2011, 9, 5), "Doreen Whitfield", AgreedAs.Person, AgreedHow.OnPaper);
        plan.Submit(given.Case, Occasions.On(new(2011, 9, 6), Given.Coordinator));
    }

    private static PlanInForce InForce(Given given, Commitment[] orders) => new(given.Plan, given.Budget, orders, Given.Calendar);

    private static Commitment Order(Given given, long pounds, DateOnly expectedOn) =>
        Assert.IsType<OrderPlaced>(Place(given, Decided.AddDays(-5), expectedOn, pounds)).Commitment;

    private static OrderOutcome Place(Given given, DateOnly on, DateOnly expectedOn, long pounds = 10) =>
        given.Budget.PlaceOrder(
            new(Guid.NewGuid(), given.Needed, Money.FromPounds(pounds), expectedOn),
            default,
            given.Case,
            Occasions.Judged(on, Given.Coordinator),
            Given.Calendar
        );

    private static SpendOutcome Spend(Given given, DateOnly on, bool settles) =>
        given.Budget.RecordSpend(
            new(Guid.NewGuid(), given.Needed, Money.FromPounds(80), on, "Nights") { OrderedOn = settles ? Decided : null },
            default,
            given.Case,
            Occasions.Judged(on, Given.Coordinator),
            Given.Calendar
        );

    private static EndOutcome End(
        Given given,
        BudgetEndReason reason,
        DateOnly lastDay,
        string care = "Kingfisher from the day after",
        string urgent = ""
    ) =>
        given.Budget.End(
            new(reason, lastDay, "It is said in the letter", care, urgent) { Answer = "She was asked twice and warned", SaidOn = Decided },
            given.Plan,
            given.Case,
            Occasions.Judged(Decided, Given.Approver)
        );
}
