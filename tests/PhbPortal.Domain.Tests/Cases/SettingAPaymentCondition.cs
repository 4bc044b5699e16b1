using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using PhbPortal.Domain.Budgets;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.Rules;
using PhbPortal.Domain.Support;
using PhbPortal.Domain.Values;

namespace PhbPortal.Domain.Tests.Cases;

/// <summary>
/// An approver can require that nothing is bought from a provider with a direct payment (E24): such support is stopped, and spend from
/// that day too.
/// </summary>
[Proves(RuleIds.E24)]
public sealed class SettingAPaymentCondition
{
    private const string Reasons = "Two visits in May were never made";

    private static readonly DateOnly FirstDay = new(2012, 4, 1);

    [Fact]
    public void It_is_a_decision_with_a_letter_and_never_applies_to_the_past()
    {
        var given = Given.APlan();

        Assert.IsType<ConditionNotSet>(given.Case.Require(Bright(Given.Today.AddDays(-1)), Occasions.On(Given.Today, Given.Approver)));
        Assert.Empty(given.Case.PaymentConditions);
        var decision = Assert
            .IsType<ConditionSet>(given.Case.Require(Bright(FirstDay), Occasions.On(Given.Today, Given.Approver)))
            .Decision;

        Assert.Equal(
            (DecisionKind.PaymentConditionSet, "The direct payment does not pay Bright Care from 1 April 2012", Reasons),
            (decision.Kind, decision.Subject, decision.Reasons)
        );
        Assert.NotNull(decision.Letter);
        Assert.Equal(RuleIds.E24, Assert.Single(decision.Rulings).RuleId);
        var twice = Assert.IsType<ConditionNotSet>(
            given.Case.Require(Bright(FirstDay.AddDays(9)) with { About = "bright care Ltd. " }, Occasions.On(Given.Today, Given.Approver))
        );
        Assert.Contains("from 1 April 2012 already", twice.Words, StringComparison.Ordinal);
    }

    [Fact]
    public void Before_the_regulations_no_condition_can_be_set()
    {
        var given = Given.APlan();
        DateOnly eve = new(2010, 5, 31);

        Assert.IsType<ConditionNotSet>(given.Case.Require(Bright(eve), Occasions.On(eve, Given.Approver)));
        Assert.IsType<ConditionSet>(given.Case.Require(Bright(eve.AddDays(1)), Occasions.On(eve, Given.Approver)));
    }

    [Theory]
    [InlineData("Bright Care", "Bright Care", true)]
    [InlineData("Bright Care", "BRIGHT  CARE Ltd.", true)]
    [InlineData("Bright Care Ltd", "Bright Care", true)]
    [InlineData("Bright Care Co. Limited", "Bright-Care plc", true)]
    [InlineData("Bright Care C.I.C.", "Bright Care LLP", true)]
    [InlineData("Smith & Jones Company", "Smith and Jones, Inc.", true)]
    [InlineData("Bright Care", "Bríght Care", true)]
    [InlineData("O'Brien", "O’BRIEN", true)]
    [InlineData("Bright Care", "Brighter Care", false)]
    [InlineData("Bright Care", "Bright Care North", false)]
    [InlineData("Bright Care", "The Bright Care agency", false)]
    [InlineData("Company Ltd", "Inc", false)]
    [InlineData("Bright Care", "Care", false)]
    [InlineData("Bright Care", "", false)]
    [InlineData("Møller Straße", "Moller Strasse Ltd", true)]
    [InlineData("Bright\u00A0Care", "Bright\u200B Care", true)]
    [InlineData("平安护理", "平安护理 Ltd", true)]
    [InlineData("...", "!!!", false)]
    public void A_name_matches_as_a_whole_with_any_legal_form(string name, string provider, bool isFound) =>
        Assert.Equal(isFound, new BarredPayee(name, FirstDay, null).Names(provider));

    [Property(Arbitrary = [typeof(Names)])]
    public bool A_name_written_differently_is_the_same_but_with_more_words_it_is_not(Written one)
    {
        BarredPayee barred = new(one.Name, FirstDay, null);
        return barred.Names(one.Other)
            && new BarredPayee(one.Other, FirstDay, null).Names(one.Name)
            && !barred.Names(one.Other + " House")
            && !barred.Names("New " + one.Other);
    }

    [Theory]
    [InlineData("2012-03-01", "2012-03-31", false)]
    [InlineData("2012-03-01", "2012-04-01", true)]
    [InlineData("2012-06-30", "2012-07-31", true)]
    [InlineData("2012-07-01", "2012-07-31", false)]
    public void Support_is_stopped_if_its_days_overlap_those_of_the_condition(string first, string last, bool isStopped)
    {
        BarredPayee barred = new("Bright Care", FirstDay, new(2012, 6, 30));

        var ruling = barred.Judge("Bright Care", new(DateOnly.Parse(first, null), DateOnly.Parse(last, null)));

        Assert.Equal(isStopped, ruling?.IsRefused ?? false);
    }

    [Theory]
    [InlineData(HoldingModel.DirectPayment, true)]
    [InlineData(HoldingModel.Notional, false)]
    [InlineData(HoldingModel.ThirdParty, false)]
    public void Only_direct_payments_are_stopped_and_a_manager_can_be_asked(HoldingModel model, bool isStopped)
    {
        var given = Given.APlan();
        given.Case.Require(Bright(FirstDay), Occasions.On(Given.Today, Given.Approver));

        var outcome = given.Plan.AddSupport(Line(model), Given.Coordinator);

        Assert.Equal(isStopped, outcome is SupportRefused);
        if (outcome is not SupportRefused refused)
            return;
        Assert.Equal((RuleIds.E24, FirstDay), (refused.Ruling.RuleId, refused.Ruling.JudgedOn));
        Assert.True(refused.Ruling.CanBeAsked);
        Assert.Contains("End it on 31 March 2012", refused.Ruling.Words, StringComparison.Ordinal);
        Assert.IsType<SupportKept>(given.Plan.AddSupport(Line(model) with { Provider = "Another Care" }, Given.Coordinator));
        Assert.IsType<SupportKept>(given.Plan.AddSupport(Line(model), Given.Coordinator, askingAManager: true));
        Assert.Contains(ReadyToSubmit.Gaps(given.Plan, given.Case), gap => gap.RuleId == RuleIds.E24);
    }

    [Fact]
    public void Spend_and_orders_are_stopped_from_that_day()
    {
        var given = Given.ALiveBudget(100, HoldingModel.DirectPayment, provider: "Bright Care");
        given.Case.Require(Bright(Given.Today), Occasions.On(Given.Today, Given.Approver));

        Assert.IsType<SpendRecorded>(given.Spend(given.Needed, Money.FromPounds(1), on: Given.Today.AddDays(-1)));
        var refused = Assert.IsType<SpendRefused>(given.Spend(given.Needed, Money.FromPounds(1)));

        Assert.Equal(RuleIds.E24, refused.Ruling.RuleId);
        var order = given.Budget.PlaceOrder(
            new(Guid.NewGuid(), given.Needed, Money.FromPounds(1), Given.Today),
            default,
            given.Case,
            Occasions.Judged(Given.Today, Given.Coordinator),
            Given.Calendar
        );
        Assert.Contains("Bright Care", Assert.IsType<OrderNotPlaced>(order).Words, StringComparison.Ordinal);
        given.MustAddUp();
    }

    [Fact]
    public void When_lifted_it_applies_until_the_end_of_the_day_if_it_had_started()
    {
        var given = Given.APlan();
        given.Case.Require(Bright(Given.Today), Occasions.On(Given.Today, Given.Approver));
        given.Case.Require(
            new(PaymentConditionKind.NotBoughtFrom, "Late Nights", FirstDay, Reasons),
            Occasions.On(Given.Today, Given.Approver)
        );

        var lifted = given.Case.LiftCondition(1, "The agency has a new manager now", Occasions.On(Given.Today, Given.Approver));
        given.Case.LiftCondition(2, "It was the wrong agency after all", Occasions.On(Given.Today, Given.Approver));

        Assert.Null(lifted.Letter);
        Assert.Equal(
            [true, false],
            [given.Case.BarredPayees.First().HoldsOn(Given.Today), given.Case.BarredPayees.First().HoldsOn(Given.Today.AddDays(1))]
        );
        Assert.False(given.Case.BarredPayees.Last().HoldsOn(FirstDay));
        Assert.IsType<ConditionSet>(given.Case.Require(Bright(FirstDay), Occasions.On(Given.Today, Given.Approver)));
        Assert.Throws<InvalidOperationException>(() => given.Case.LiftCondition(1, Reasons, Occasions.On(Given.Today, Given.Approver)));
    }

    [Fact]
    public void A_condition_that_never_started_is_not_said_to_have_applied()
    {
        var given = Given.APlan();
        given.Case.Require(Bright(FirstDay), Occasions.On(Given.Today, Given.Approver));

        var lifted = given.Case.LiftCondition(1, "It was the wrong agency after all", Occasions.On(Given.Today, Given.Approver));

        Assert.Equal("The direct payment may go on paying Bright Care: what was to hold from 1 April 2012 never began", lifted.Subject);
        Assert.True(given.Case.PaymentConditions[0].NeverBegan);
    }

    [Fact]
    public void Only_current_conditions_count_towards_the_maximum()
    {
        var given = Given.APlan();
        for (var number = 1; number <= CareCase.MostConditions + 5; number++)
        {
            Assert.IsType<ConditionSet>(given.Case.Require(Bright(FirstDay), Occasions.On(Given.Today, Given.Approver)));
            given.Case.LiftCondition(number, "It was the wrong agency after all", Occasions.On(Given.Today, Given.Approver));
        }

        for (var number = 1; number <= CareCase.MostConditions; number++)
            Assert.IsType<ConditionSet>(
                given.Case.Require(Bright(FirstDay) with { About = $"Agency {number}" }, Occasions.On(Given.Today, Given.Approver))
            );

        var tooMany = Assert.IsType<ConditionNotSet>(given.Case.Require(Bright(FirstDay), Occasions.On(Given.Today, Given.Approver)));
        Assert.Contains("20 conditions", tooMany.Words, StringComparison.Ordinal);
    }

    [Fact]
    public void A_condition_to_report_something_is_saved_and_stops_nothing()
    {
        var given = Given.APlan();

        var decision = Assert
            .IsType<ConditionSet>(
                given.Case.Require(
                    new(PaymentConditionKind.InformationGiven, "Bright Care receipts, every month", Given.Today, Reasons),
                    Occasions.On(Given.Today, Given.Approver)
                )
            )
            .Decision;

        Assert.Equal("To be told about the direct payment from 15 March 2012: Bright Care receipts, every month", decision.Subject);
        Assert.Empty(given.Case.BarredPayees);
        Assert.IsType<SupportKept>(given.Plan.AddSupport(Line(HoldingModel.DirectPayment), Given.Coordinator));
    }

    private static NewCondition Bright(DateOnly from) => new(PaymentConditionKind.NotBoughtFrom, "Bright Care", from, Reasons);

    private static SupportDetails Line(HoldingModel model) =>
        new(
            "Help at home",
            "personal-care",
            1,
            "Bright Care Ltd",
            1,
            new(50_00),
            HowOften.Once,
            null,
            new(new(2012, 3, 1), new(2012, 4, 1)),
            model,
            Funder.Nhs
        );

    /// <summary>A name, and the same name written differently.</summary>
    public sealed record Written(string Name, string Other);

    private static class Names
    {
        public static Arbitrary<Written> Any()
        {
            var word = Gen.Elements("Bright", "Care", "Nights", "Ösp", "O'Brien", "24", "North", "and");
            return (
                from words in word.NonEmptyListOf()
                from form in Gen.Elements("", " Ltd", " LIMITED", ", Inc.", " Co. Ltd", " l.l.p.", " PLC", " Cic")
                from between in Gen.Elements(" ", "  ", "-", ", ", "\u00A0")
                from upper in Gen.Elements(true, false)
                select new Written(string.Join(' ', words), Cased(string.Join(between, words) + form, upper))
            ).ToArbitrary();
        }

        private static string Cased(string text, bool upper) => upper ? text.ToUpperInvariant() : text.ToLowerInvariant();
    }
}
