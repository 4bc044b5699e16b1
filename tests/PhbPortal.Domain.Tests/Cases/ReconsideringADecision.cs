using PhbPortal.Domain.Cases;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Rules;

namespace PhbPortal.Domain.Tests.Cases;

/// <summary>Someone asks for a decision to be reconsidered (B15, B16, C06, D17), and an approver who did not make it answers.</summary>
[Proves(RuleIds.B15, RuleIds.B16, RuleIds.C06, RuleIds.D17, RuleIds.H15)]
public sealed class ReconsideringADecision
{
    private static readonly Actor Another = new(3, "Ruth Ogden", Role.Approver);
    private static readonly DateOnly Asked = new(2014, 3, 1);

    [Theory]
    [InlineData(DecisionKind.SupportNotAgreed, RuleIds.D17)]
    [InlineData(DecisionKind.SupportNotEssential, RuleIds.D17)]
    [InlineData(DecisionKind.BudgetReduced, RuleIds.C06)]
    public void The_right_is_the_one_on_the_day_of_the_decision(DecisionKind kind, string rule)
    {
        var before = Judge(kind, new(2013, 10, 31));
        Assert.Equal((false, RulingResult.NotInForce), (before.IsOwed, before.Ruling!.Result));
        Assert.EndsWith(
            "So no rule owed it then. It is looked at all the same, because somebody asked.",
            before.Words,
            StringComparison.Ordinal
        );

        var after = Judge(kind, new(2013, 11, 1));
        Assert.Equal((true, rule), (after.IsOwed, after.Ruling!.RuleId));
    }

    [Theory]
    [InlineData(DecisionKind.SupportNotAgreed, "Rule D17 is about direct payments, and this is about none.")]
    [InlineData(DecisionKind.BudgetReduced, "Rule C06 is about direct payments, and this is about none.")]
    public void Without_a_direct_payment_no_rule_is_cited(DecisionKind kind, string words)
    {
        var owed = Judge(kind, new(2014, 1, 1), paysDirectly: false);

        Assert.Equal((false, true), (owed.IsOwed, owed.Ruling is null));
        Assert.StartsWith(words, owed.Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(DecisionKind.RuleUpheld, RuleIds.A14, RuleIds.B15)]
    [InlineData(DecisionKind.RuleUpheld, RuleIds.B19, RuleIds.B15)]
    [InlineData(DecisionKind.PlanNotAgreed, RuleIds.A17, RuleIds.B15)]
    [InlineData(DecisionKind.RuleUpheld, RuleIds.D04, null)]
    [InlineData(DecisionKind.PlanNotAgreed, RuleIds.D04, null)]
    public void Only_a_refusal_of_the_direct_payment_itself_counts_B15(DecisionKind kind, string refusedBy, string? right)
    {
        var decision = Refused(kind, refusedBy, new(2014, 1, 1));

        Assert.Equal(right, RightToAnotherLook.Judge(decision, false, Asked, null).Ruling?.RuleId);
        Assert.Equal(
            right is not null,
            decision.Letter!.Challenge.Contains(
                "This is a refusal to pay the budget as a direct payment, so we have to look again",
                StringComparison.Ordinal
            )
        );
        Assert.DoesNotContain("Where the budget is paid as a direct payment", decision.Letter.Challenge, StringComparison.Ordinal);
    }

    [Fact]
    public void A_refusal_before_the_right_existed_gives_no_right_B15() =>
        Assert.Equal(
            RulingResult.NotInForce,
            RightToAnotherLook.Judge(Refused(DecisionKind.RuleUpheld, RuleIds.A14, new(2013, 10, 31)), false, Asked, null).Ruling!.Result
        );

    [Fact]
    public void A_request_without_a_rule_is_still_accepted()
    {
        var owed = Judge(DecisionKind.BillNotPaid, new(2014, 1, 1));

        Assert.Null(owed.Ruling);
        Assert.True(Ask(Made(DecisionKind.BillNotPaid), owed).Waits);
    }

    [Theory]
    [InlineData("2013-09-02", true)]
    [InlineData("2013-09-01", false)]
    public void Within_six_months_of_the_last_one_it_is_not_required_B16(string lookedAtOn, bool needNot)
    {
        var owed = RightToAnotherLook.Judge(
            Made(DecisionKind.SupportNotAgreed, new(2013, 11, 1)),
            true,
            Asked,
            DateOnly.Parse(lookedAtOn, null)
        );

        Assert.Equal((needNot, needNot ? RuleIds.B16 : RuleIds.D17), (owed.NeedNotBeYet, owed.Ruling!.RuleId));
    }

    [Theory]
    [InlineData(LookState.Stands, DecisionKind.LookedAtAgainStands, "The need is met without it")]
    [InlineData(
        LookState.Changed,
        DecisionKind.LookedAtAgainChanged,
        "The need is met without it\nWhat happens now: Priya Nair writes it into the plan"
    )]
    public void The_answer_is_a_decision_with_its_letter_and_keeps_the_rule(LookState state, DecisionKind kind, string reasons)
    {
        var decision = Made(DecisionKind.SupportNotAgreed, new(2013, 11, 1));
        var look = Ask(decision, RightToAnotherLook.Judge(decision, true, Asked, null));

        var answer = Assert
            .IsType<LookedAtAgain>(
                look.Close(
                    new(state, "The need is met without it", state == LookState.Changed ? "Priya Nair writes it into the plan" : ""),
                    Occasions.On(Asked, Another)
                )
            )
            .Decision;

        Assert.Equal(
            (kind, reasons, "A laptop", RuleIds.D17),
            (answer.Kind, answer.Reasons, answer.Subject, Assert.Single(answer.Rulings).RuleId)
        );
        Assert.True(answer.Letter is { Waits: true });
        Assert.Equal((state, Asked, (long?)null), (look.State, look.AnsweredOn, look.OpenDecisionId));
        Assert.Same(answer, look.Answer);
    }

    [Fact]
    public void The_decider_does_not_reconsider_it()
    {
        var decision = Made(DecisionKind.PlanNotAgreed);
        var look = Ask(decision);

        Assert.StartsWith(
            "You made this decision",
            Assert.IsType<NotAnswered>(look.Close(new(LookState.Stands, "It stands", ""), Occasions.On(Asked, Given.Approver))).Words,
            StringComparison.Ordinal
        );
        Assert.True(look.Waits);
    }

    [Fact]
    public void Whoever_recorded_the_request_does_not_answer_it()
    {
        var decision = Made(DecisionKind.PlanNotAgreed);
        var look = Reconsideration.Ask(
            decision,
            new(AsksAs.Person, "Doreen Whitfield", CameBy.Phone, Asked, "It is needed"),
            RightToAnotherLook.Judge(decision, false, Asked, null),
            Occasions.On(Asked, Another)
        );

        Assert.IsType<NotAnswered>(look.Close(new(LookState.Stands, "It stands", ""), Occasions.On(Asked, Another)));
        Assert.True(look.Waits);
    }

    [Fact]
    public void It_is_answered_once()
    {
        var look = Ask(Made(DecisionKind.PlanNotAgreed));
        Assert.IsType<LookedAtAgain>(look.Close(new(LookState.Stands, "It stands", ""), Occasions.On(Asked, Another)));

        Assert.IsType<NotAnswered>(look.Close(new(LookState.Changed, "It changes", "Now"), Occasions.On(Asked, Another)));
        Assert.Equal(LookState.Stands, look.State);
    }

    [Fact]
    public void It_is_put_off_only_within_six_months_of_the_last_one()
    {
        var decision = Made(DecisionKind.SupportNotAgreed, new(2013, 11, 1));
        var first = Ask(decision, RightToAnotherLook.Judge(decision, true, Asked, null));
        Assert.IsType<NotAnswered>(first.Close(new(LookState.NotThisTime, "Not again so soon", ""), Occasions.On(Asked, Another)));

        var second = Ask(decision, RightToAnotherLook.Judge(decision, true, Asked, Asked.AddMonths(-1)));
        var answer = Assert
            .IsType<LookedAtAgain>(
                second.Close(new(LookState.NotThisTime, "Nothing has changed since then", ""), Occasions.On(Asked, Another))
            )
            .Decision;
        Assert.Equal((DecisionKind.NotLookedAtAgain, RuleIds.B16), (answer.Kind, Assert.Single(answer.Rulings).RuleId));
    }

    [Theory]
    [InlineData(LookState.Stands, " ", "")]
    [InlineData(LookState.Changed, "It changes", " ")]
    public void An_answer_needs_reasons_and_a_change_needs_what_happens_now(LookState state, string reasons, string next) =>
        Assert.Throws<ArgumentException>(() =>
            Ask(Made(DecisionKind.PlanNotAgreed)).Close(new(state, reasons, next), Occasions.On(Asked, Another))
        );

    [Theory]
    [InlineData(DecisionKind.PlanApproved)]
    [InlineData(DecisionKind.BillPaid)]
    [InlineData(DecisionKind.LookedAtAgainStands)]
    [InlineData(DecisionKind.NotLookedAtAgain)]
    public void Favourable_decisions_and_answers_cannot_be_reconsidered(DecisionKind kind)
    {
        Assert.False(Reconsideration.CanBeAsked(kind));
        Assert.Throws<ArgumentException>(() => Ask(Made(kind)));
    }

    [Fact]
    public void A_request_is_not_before_the_decision_or_in_the_future()
    {
        var decision = Made(DecisionKind.PlanNotAgreed);

        Assert.Throws<ArgumentOutOfRangeException>(() => Ask(decision, on: decision.DecidedOn.AddDays(-1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Ask(decision, on: Asked.AddDays(1)));
    }

    private static Decision Made(DecisionKind kind, DateOnly? on = null) => LetterForADecisionAgainstThePerson.Made(kind, on);

    private static Decision Refused(DecisionKind kind, string rule, DateOnly on) =>
        new(
            Given.APlan().Case,
            kind,
            "Plan version 1",
            "It is not allowed",
            Occasions.On(on, Given.Approver),
            [Ruling.Refused(rule, on, "Not allowed.", [Fact.Text("facts")])]
        );

    private static OwedALook Judge(DecisionKind kind, DateOnly decidedOn, bool paysDirectly = true) =>
        RightToAnotherLook.Judge(Made(kind, decidedOn), paysDirectly, Asked, null);

    private static Reconsideration Ask(Decision decision, OwedALook? owed = null, DateOnly? on = null) =>
        Reconsideration.Ask(
            decision,
            new(AsksAs.Person, "Doreen Whitfield", CameBy.Phone, on ?? Asked, "It is needed for talking"),
            owed ?? RightToAnotherLook.Judge(decision, false, Asked, null),
            Occasions.On(Asked, Given.Coordinator)
        );
}
