using PhbPortal.Domain.Budgets;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Rules;
using PhbPortal.Domain.Values;

namespace PhbPortal.Domain.Tests.Cases;

/// <summary>
/// From the moment it is made, every decision against someone has five parts: who, when, reasons, letter and route to challenge (I03).
/// </summary>
[Proves(RuleIds.I03)]
public sealed class LetterForADecisionAgainstThePerson
{
    private static readonly DecisionKind[] AgainstNobody =
    [
        DecisionKind.PlanApproved,
        DecisionKind.PlanReturned,
        DecisionKind.BudgetException,
        DecisionKind.BillPaid,
        DecisionKind.ContinuityDecided,
        DecisionKind.RuleYielded,
        DecisionKind.ExceptionAgreed,
        DecisionKind.BudgetAskedForAgreed,
        DecisionKind.PaymentConditionLifted,
        DecisionKind.DeathCorrected,
        DecisionKind.DebtCalledBack,
    ];

    public static TheoryData<DecisionKind> Kinds => [.. Enum.GetValues<DecisionKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_kind_of_decision_against_someone_has_a_letter(DecisionKind kind)
    {
        var decision = Made(kind);

        Assert.Equal(!AgainstNobody.Contains(kind), decision.Letter is not null);
        if (decision.Letter is { } letter)
            Assert.True(letter is { Waits: true, Challenge.Length: > 50 });
    }

    [Fact]
    public void A_decision_needs_a_reason_and_a_decider()
    {
        var given = Given.APlan();

        Assert.Throws<ArgumentException>(() =>
            new Decision(given.Case, DecisionKind.PlanNotAgreed, "Plan", " ", Occasions.On(Given.Today, Given.Approver), [])
        );
        Assert.Throws<ArgumentException>(() =>
            new Decision(
                given.Case,
                DecisionKind.PlanNotAgreed,
                "Plan",
                "Because",
                Occasions.On(Given.Today, Given.Approver with { Name = "" }),
                []
            )
        );
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_refused_plan_has_a_letter_but_a_returned_one_has_none(bool notAgreed)
    {
        var given = Given.APlan();
        given.Agree();
        given.Plan.Submit(given.Case, Occasions.On(new(2011, 3, 20), Given.Coordinator));

        Assert.Equal(
            notAgreed,
            given.Plan.Return(given.Case, notAgreed, "Nights are not covered", Occasions.On(Given.Today, Given.Approver)).Letter is not null
        );
    }

    [Fact]
    public void Reducing_a_current_budget_is_a_decision_with_a_letter()
    {
        var given = Given.ALiveBudget(500);

        var posted = Assert.IsType<Posted>(
            given.Budget.Reduce(
                1,
                Money.FromPounds(40),
                "Two visits fewer",
                Guid.NewGuid(),
                given.Case,
                new(Given.Approver, Given.Today, Given.Now)
            )
        );

        Assert.Equal(
            (DecisionKind.BudgetReduced, "£40.00 less in the budget", "Two visits fewer", true),
            (posted.Decision!.Kind, posted.Decision.Subject, posted.Decision.Reasons, posted.Decision.Letter!.Waits)
        );
    }

    [Theory]
    [InlineData(BudgetEndReason.NoLongerEligible, true)]
    [InlineData(BudgetEndReason.NeedsNotMet, true)]
    [InlineData(BudgetEndReason.PersonsChoice, false)]
    public void The_end_of_a_budget_has_a_letter_unless_the_person_chose_it(BudgetEndReason reason, bool written)
    {
        var given = Given.ALiveBudget(500);
        BudgetEnding ending = new(reason, Given.Today.AddDays(10), "The reason", "Visits by the district nurse");

        var ended = Assert.IsType<BudgetEnded>(
            given.Budget.End(ending, given.Plan, given.Case, Occasions.Judged(Given.Today, Given.Approver))
        );

        Assert.Equal(written, ended.Decision.Letter is not null);
    }

    [Theory]
    [InlineData("2013-10-31", "No rule in force on 31 October 2013 says that we have to look again.")]
    [InlineData("2013-11-01", "we have to look again when we are asked (rule D17,")]
    public void The_letter_states_the_right_as_on_the_day_of_the_decision(string day, string words)
    {
        var letter = Made(DecisionKind.SupportNotAgreed, DateOnly.Parse(day, null)).Letter!;

        Assert.Contains(words, letter.Challenge, StringComparison.Ordinal);
        Assert.StartsWith("You can ask us to look at this decision again.", letter.Challenge, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2012-03-14", false)]
    [InlineData("2012-03-15", true)]
    [InlineData("2012-03-20", true)]
    [InlineData("2012-03-21", false)]
    public void A_letter_is_given_between_the_day_of_the_decision_and_today(string on, bool recorded)
    {
        var letter = Made(DecisionKind.PlanNotAgreed).Letter!;

        var refusal = letter.Give(
            DateOnly.Parse(on, null),
            LetterWay.ByHand,
            [new("Doreen Whitfield")],
            Occasions.On(new(2012, 3, 20), Given.Coordinator)
        );

        Assert.Equal((recorded, recorded), (refusal is null, !letter.Waits));
    }

    [Fact]
    public void A_letter_is_given_once()
    {
        var letter = Made(DecisionKind.PlanNotAgreed).Letter!;
        Assert.Null(
            letter.Give(
                Given.Today,
                LetterWay.Post,
                [new("Doreen Whitfield"), new("Ken Whitfield", AddressedAs.Representative), new("Nora Nominee", AddressedAs.Nominee)],
                Occasions.On(Given.Today, Given.Coordinator)
            )
        );

        Assert.Equal(
            "This letter was given to Doreen Whitfield on 15 March 2012 already.",
            letter.Give(Given.Today.AddDays(1), LetterWay.ByHand, [new("Ken")], Occasions.On(Given.Today.AddDays(1), Given.Approver))
        );
        Assert.Equal(
            (Given.Today, LetterWay.Post, "Doreen Whitfield", "Ken Whitfield\nNora Nominee", "Priya Nair"),
            (letter.GivenOn, letter.GivenHow, letter.GivenTo, letter.CopiesTo, letter.RecordedBy)
        );
    }

    [Fact]
    public void A_letter_goes_to_the_person_and_their_representatives_H10()
    {
        var given = Given.APlan();
        Assert.Equal([new("Doreen Whitfield")], To(Given.Today));

        given.Person.Appoint(Acting(RepresentativeKind.Nominee, "Nora Nominee"), Given.Coordinator);
        given.Person.Appoint(Acting(RepresentativeKind.Representative, "Ken Whitfield"), Given.Coordinator);

        Assert.Equal(
            [new("Doreen Whitfield"), new("Ken Whitfield", AddressedAs.Representative), new("Nora Nominee", AddressedAs.Nominee)],
            To(Given.Today)
        );
        Assert.Equal([new("Doreen Whitfield")], To(Given.Today.AddDays(-1)));

        IReadOnlyList<Addressee> To(DateOnly day) => Addressee.Of(given.Person.Name, given.Person.Representatives, day, hasDied: false);
    }

    [Theory]
    [InlineData("Doreen Whitfield", 1)]
    [InlineData("Ada Friend", 2)]
    public void An_answer_also_goes_to_whoever_asked(string asker, int copies) =>
        Assert.Equal(copies, Addressee.Of("Doreen Whitfield", [], Given.Today, hasDied: false, asker: asker).Count);

    [Theory]
    [InlineData("", "The personal representatives of Doreen Whitfield")]
    [InlineData("Marsh and Son, solicitors", "Marsh and Son, solicitors, for the estate of Doreen Whitfield")]
    public void No_letter_goes_to_someone_who_died_or_their_representatives_H11(string known, string to)
    {
        var given = Given.APlan();
        given.Person.Appoint(Acting(RepresentativeKind.Representative, "Ken Whitfield"), Given.Coordinator);

        Assert.Equal(
            [new(to, AddressedAs.Estate)],
            Addressee.Of(given.Person.Name, given.Person.Representatives, Given.Today, hasDied: true, known, "Doreen Whitfield")
        );
    }

    internal static Decision Made(DecisionKind kind, DateOnly? on = null) =>
        new(Given.APlan().Case, kind, "A laptop", "It serves no outcome", Occasions.On(on ?? Given.Today, Given.Approver), []);

    private static RepresentativeDetails Acting(RepresentativeKind kind, string name) =>
        new(kind, name, "son", "01632 960 002", Authority.Deputy, "Order seen", Given.Today, null);
}
