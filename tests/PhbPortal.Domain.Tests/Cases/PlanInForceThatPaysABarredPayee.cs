using PhbPortal.Domain.Budgets;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.Rules;
using PhbPortal.Domain.Values;

namespace PhbPortal.Domain.Tests.Cases;

/// <summary>
/// An approver bars a provider whom a plan in force pays (E24): earlier orders are paid, and a manager can be asked about the rest.
/// </summary>
[Proves(RuleIds.E24)]
public sealed class PlanInForceThatPaysABarredPayee
{
    private const string Reasons = "Two visits in May were never made";

    [Fact]
    public void Orders_before_the_bar_are_paid_and_later_ones_are_not()
    {
        var given = Barred();

        Assert.IsType<SpendRefused>(Spend(given, null));
        Assert.IsType<SpendRefused>(Spend(given, Given.Today));
        Assert.IsType<SpendRecorded>(Spend(given, Given.Today.AddDays(-3)));
    }

    [Fact]
    public void A_manager_may_allow_support_of_the_current_plan_which_is_then_paid()
    {
        var given = Barred();
        var request = Ask(given);
        Assert.IsType<SpendRefused>(Spend(given, null));

        Allow(given, request);

        Assert.IsType<SpendRecorded>(Spend(given, null));
        Assert.IsType<OrderPlaced>(
            given.Budget.PlaceOrder(
                new(Guid.NewGuid(), given.Needed, Money.FromPounds(1), Given.Today),
                default,
                given.Case,
                Occasions.Judged(Given.Today, Given.Coordinator),
                Given.Calendar
            )
        );
    }

    [Fact]
    public void Nothing_else_is_asked_about_a_current_plan()
    {
        var given = Barred();
        var another = Ruling.Refused(RuleIds.D08, Given.Year.First, "The plan gives no interval.", [Fact.Text("part 1")]);

        Assert.Throws<InvalidOperationException>(() =>
            given.Plan.Ask(another, null, "It is agreed for the year", Occasions.On(Given.Today, Given.Coordinator))
        );
    }

    [Fact]
    public void An_exception_under_one_bar_does_not_apply_to_the_next()
    {
        var given = Barred();
        Allow(given, Ask(given));
        given.Case.LiftCondition(1, "The agency has a new manager now", Occasions.On(Given.Today.AddDays(-1), Given.Approver));
        given.Case.Require(Bright("Bright Care", Given.Today), Occasions.On(Given.Today, Given.Approver));

        Assert.IsType<SpendRefused>(Spend(given, null));

        Allow(given, Ask(given));
        Assert.IsType<SpendRecorded>(Spend(given, null));
    }

    [Fact]
    public void An_exception_covers_a_late_bill_after_the_bar_is_lifted()
    {
        var given = Barred();
        Allow(given, Ask(given));

        given.Case.LiftCondition(1, "The agency has a new manager now", Occasions.On(Given.Today, Given.Approver));

        Assert.IsType<SpendRecorded>(Spend(given, null));
    }

    [Fact]
    public void If_the_plan_pays_them_the_care_that_follows_is_recorded_and_in_the_letter()
    {
        var given = Given.ALiveBudget(100, HoldingModel.DirectPayment, provider: "Bright Care");
        var from = Given.Today.AddDays(14);
        var condition = Bright("Bright Care", from);

        var silent = Assert.IsType<ConditionNotSet>(given.Case.Require(condition, Occasions.On(Given.Today, Given.Approver), from));
        Assert.Equal(ConditionPart.CareThatFollows, silent.Part);
        Assert.Empty(given.Case.PaymentConditions);

        CareInstead care = new("Kingfisher sends a carer every night", from, "Priya Nair");
        var decision = Assert
            .IsType<ConditionSet>(given.Case.Require(condition with { Instead = care }, Occasions.On(Given.Today, Given.Approver), from))
            .Decision;

        Assert.Equal(care, Assert.Single(given.Case.PaymentConditions).Instead);
        Assert.Equal(
            "Two visits in May were never made\n\nCare that follows instead, from 29 March 2012: Kingfisher sends a carer every "
                + "night\nWho arranges it: Priya Nair",
            decision.Reasons
        );
        Assert.NotNull(decision.Letter);
    }

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void The_care_that_follows_starts_without_a_gap(int days, bool isKept)
    {
        var given = Given.APlan();
        var from = Given.Today.AddDays(14);

        var outcome = given.Case.Require(
            Bright("Bright Care", from) with
            {
                Instead = new("Kingfisher every night", from.AddDays(days), "Priya Nair"),
            },
            Occasions.On(Given.Today, Given.Approver),
            from
        );

        Assert.Equal(isKept, outcome is ConditionSet);
        Assert.Equal(isKept ? null : ConditionPart.DayOfThatCare, (outcome as ConditionNotSet)?.Part);
    }

    [Fact]
    public void The_longest_text_fits_into_the_letter()
    {
        var condition = Bright(new('x', PaymentCondition.LongestAbout), Given.Today) with
        {
            Reasons = new('r', NewCondition.LongestReasons),
            Instead = new(new('c', CareInstead.Longest), Given.Today, new('b', TextLength.Line)),
        };

        Assert.InRange(condition.LetterWords.Length, NewCondition.LongestReasons, TextLength.Page);
    }

    [Fact]
    public void A_question_about_a_superseded_plan_lapses()
    {
        var given = Barred();
        var request = Ask(given);

        given.Plan.Supersede();

        Assert.Equal(RuleRequestState.Withdrawn, request.State);
        Assert.IsType<RequestNotAnswered>(
            request.Answer(
                given.Plan,
                true,
                DecisionGround.OnlyThisPersonCan,
                "It goes on until another agency has learned it",
                Occasions.On(Given.Today, Given.Approver)
            )
        );
    }

    private static Given Barred()
    {
        var given = Given.ALiveBudget(100, HoldingModel.DirectPayment, provider: "Bright Care");
        Assert.IsType<ConditionSet>(
            given.Case.Require(Bright("Bright Care Ltd", Given.Today.AddDays(-2)), Occasions.On(Given.Today.AddDays(-2), Given.Approver))
        );
        return given;
    }

    private static NewCondition Bright(string name, DateOnly from) => new(PaymentConditionKind.NotBoughtFrom, name, from, Reasons);

    private static SpendOutcome Spend(Given given, DateOnly? orderedOn) =>
        given.Budget.RecordSpend(
            new(Guid.NewGuid(), given.Needed, Money.FromPounds(1), Given.Today, "Two nights") { OrderedOn = orderedOn },
            default,
            given.Case,
            Occasions.Judged(Given.Today, Given.Coordinator),
            Given.Calendar
        );

    private static RuleRequest Ask(Given given) =>
        given.Plan.Ask(
            given.Plan.Judge(given.Needed).Last(ruling => ruling.CanBeAsked),
            1,
            "Nobody else knows how to lift her",
            Occasions.On(Given.Today, Given.Coordinator)
        );

    private static void Allow(Given given, RuleRequest request) =>
        Assert.IsType<RequestAnswered>(
            request.Answer(
                given.Plan,
                true,
                DecisionGround.OnlyThisPersonCan,
                "It goes on until another agency has learned it",
                Occasions.On(Given.Today, Given.Approver)
            )
        );
}
