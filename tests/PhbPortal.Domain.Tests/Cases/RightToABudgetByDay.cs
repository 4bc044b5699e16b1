using PhbPortal.Domain.Cases;
using PhbPortal.Domain.Programme;
using PhbPortal.Domain.Rules;

namespace PhbPortal.Domain.Tests.Cases;

[Proves(RuleIds.A19, RuleIds.A20, RuleIds.A21)]
public sealed class RightToABudgetByDay
{
    private static readonly DateOnly Today = new(2021, 1, 4);

    [Theory]
    [InlineData(QualifyingNeed.Chc, false, "2014-03-31", null, false)]
    [InlineData(QualifyingNeed.Chc, false, "2014-04-01", RuleIds.A19, false)]
    [InlineData(QualifyingNeed.ChildrensContinuingCare, false, "2014-09-30", RuleIds.A19, false)]
    [InlineData(QualifyingNeed.Chc, false, "2014-10-01", RuleIds.A20, true)]
    [InlineData(QualifyingNeed.ChildrensContinuingCare, false, "2014-10-01", RuleIds.A20, true)]
    [InlineData(QualifyingNeed.Wheelchair, false, "2019-12-01", null, false)]
    [InlineData(QualifyingNeed.Wheelchair, false, "2019-12-02", RuleIds.A21, true)]
    [InlineData(QualifyingNeed.Section117, false, "2019-12-02", RuleIds.A21, true)]
    [InlineData(QualifyingNeed.MentalHealth, true, "2019-12-02", RuleIds.A21, true)]
    [InlineData(QualifyingNeed.MentalHealth, true, "2019-12-01", null, false)]
    [InlineData(QualifyingNeed.Copd, false, "2021-01-04", null, false)]
    public void Who_may_ask_and_who_has_a_right_depends_on_need_and_day(
        QualifyingNeed need,
        bool afterCare,
        string day,
        string? rule,
        bool isRight
    )
    {
        var ruling = RightToABudget.Judge(need, afterCare, DateOnly.Parse(day));

        Assert.Equal(rule, ruling?.RuleId);
        Assert.Equal(isRight, ruling is { Result: RulingResult.Warned });
    }

    [Theory]
    [InlineData(RefusalInLaw.AnotherProvision, "not our policy")]
    [InlineData(RefusalInLaw.AnotherProvision, "- - - - -")]
    [InlineData(RefusalInLaw.AnotherProvision, "")]
    [InlineData(null, "It is not our policy here")]
    public void A_right_is_refused_only_with_a_legal_reason(RefusalInLaw? ground, string inLaw)
    {
        var refused = Assert.IsType<BudgetRequestNotAnswered>(Answer(QualifyingNeed.Chc, new(2014, 10, 1), agrees: false, inLaw, ground));

        Assert.Equal((RuleIds.A20, true, false), (refused.Ruling.RuleId, refused.Ruling.IsRefused, refused.Ruling.CanBeAsked));
        Assert.Contains(
            "What to do instead: Choose the reason in law, and say in at least 5 words why it applies here.",
            refused.Ruling.Words,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_refusal_with_a_legal_reason_is_a_decision_that_keeps_it()
    {
        var decision = Assert
            .IsType<BudgetRequestAnswered>(
                Answer(
                    QualifyingNeed.Wheelchair,
                    new(2019, 12, 3),
                    agrees: false,
                    "The regulations except chairs on short loan",
                    RefusalInLaw.OutsideTheRight
                )
            )
            .Decision;

        Assert.Equal(
            (DecisionKind.BudgetAskedForRefused, "A budget that Her daughter asked for on 3 December 2019"),
            (decision.Kind, decision.Subject)
        );
        Assert.Equal(
            "It was talked through. Reason in law: What is asked for is outside the service that the right is about (SI "
                + "2012/2996, Part 6A). The regulations except chairs on short loan.",
            decision.Reasons
        );
        Assert.Contains(
            "ground OutsideTheRight; reason in law: What is asked for",
            Assert.Single(decision.Rulings, ruling => ruling.RuleId == RuleIds.A21).Facts,
            StringComparison.Ordinal
        );
        Assert.True(DecisionLetter.IsOwedFor(decision.Kind));
    }

    [Theory]
    [InlineData(QualifyingNeed.Chc, "2014-10-01", true)]
    [InlineData(QualifyingNeed.Chc, "2014-09-30", false)]
    [InlineData(QualifyingNeed.Wheelchair, "2019-11-30", false)]
    [InlineData(QualifyingNeed.Copd, "2021-01-04", false)]
    public void Without_a_right_or_with_a_yes_no_legal_reason_is_needed(QualifyingNeed need, string day, bool agrees)
    {
        var decision = Assert.IsType<BudgetRequestAnswered>(Answer(need, DateOnly.Parse(day), agrees, "")).Decision;

        Assert.Equal(agrees ? DecisionKind.BudgetAskedForAgreed : DecisionKind.BudgetAskedForRefused, decision.Kind);
        Assert.Equal(agrees, !DecisionLetter.IsOwedFor(decision.Kind));
    }

    [Fact]
    public void A_legal_reason_is_kept_without_a_right_but_never_with_a_yes()
    {
        var decision = Assert
            .IsType<BudgetRequestAnswered>(Answer(QualifyingNeed.Copd, new(2021, 1, 4), agrees: false, "The right is about other needs"))
            .Decision;

        Assert.Equal("It was talked through. Reason in law: The right is about other needs.", decision.Reasons);
        Assert.Throws<ArgumentException>(() =>
            Answer(QualifyingNeed.Copd, new(2021, 1, 4), agrees: true, "The right is about other needs")
        );
    }

    [Theory]
    [InlineData(QualifyingNeed.MentalHealth, true, "has after-care under section 117")]
    [InlineData(QualifyingNeed.Wheelchair, false, "needs a wheelchair")]
    [InlineData(QualifyingNeed.Chc, true, "has NHS Continuing Healthcare")]
    public void The_need_named_is_the_one_that_gives_the_right(QualifyingNeed need, bool afterCare, string words)
    {
        Assert.Equal(words, RightToABudget.Has(need, afterCare));
        Assert.StartsWith($"Whoever {words} and asks", RightToABudget.Judge(need, afterCare, Today)!.Words, StringComparison.Ordinal);
    }

    private static BudgetAnswerOutcome Answer(QualifyingNeed need, DateOnly askedOn, bool agrees, string inLaw, RefusalInLaw? ground = null)
    {
        var careCase = CareCase.Open(Given.APlan().Person, need, false, 1, "GP", new(2009, 5, 1), Given.Coordinator);
        var request = BudgetRequest.Ask(
            careCase,
            new(BudgetAskedAs.ForThem, "Her daughter", CameBy.Phone, askedOn, ""),
            null,
            Occasions.On(Today, Given.Coordinator)
        );
        return request.Close(new(agrees, "It was talked through", ground, inLaw), Occasions.On(Today, Given.Approver));
    }
}
