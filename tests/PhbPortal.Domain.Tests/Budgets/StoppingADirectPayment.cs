using PhbPortal.Domain.Budgets;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Rules;

namespace PhbPortal.Domain.Tests.Budgets;

[Proves(RuleIds.H01, RuleIds.H02, RuleIds.H04, RuleIds.H05, RuleIds.H06, RuleIds.H07, RuleIds.H11)]
public sealed class StoppingADirectPayment
{
    private static readonly DateOnly Decided = new(2011, 9, 12);
    private static readonly DateOnly LastDay = Decided.AddDays(28);
    private static readonly BudgetEnding Misuse = new(BudgetEndReason.Misuse, LastDay, "It is said in the letter", "Kingfisher")
    {
        Answer = "A written warning in June, and again in July",
    };

    [Fact]
    public void It_must_stop_when_a_capable_adult_withdraws_which_is_recorded_H01()
    {
        var given = Paid();
        BudgetEnding ending = new(BudgetEndReason.NoLongerAgrees, LastDay, "She said so", "Kingfisher");
        Stopped(given, ending, RuleIds.H01);

        Ended(given, ending with { SaidOn = new(2011, 9, 1) }, RuleIds.H01);

        Assert.True(given.Case.HasConsent(ConsentKind.DirectPayment, new(2011, 8, 31)));
        Assert.False(given.Case.HasConsent(ConsentKind.DirectPayment, Decided));
    }

    [Fact]
    public void A_representative_withdraws_for_a_child_or_someone_without_capacity_H01()
    {
        var given = Paid();
        given.Case.RecordCapacity("A direct payment", false, Decided, "Dr Khan", "Could not weigh it up");

        Stopped(given, new(BudgetEndReason.NoLongerAgrees, LastDay, "She said so", "Kingfisher") { SaidOn = Decided }, RuleIds.H01);
    }

    [Fact]
    public void A_statement_before_the_last_agreement_withdraws_nothing_H01()
    {
        BudgetEnding ending = new(BudgetEndReason.NoLongerAgrees, LastDay, "She said so", "Kingfisher");

        Stopped(Paid(), ending with { SaidOn = new(2011, 3, 14) }, RuleIds.H01);
        Stopped(
            Paid(),
            ending with
            {
                Reason = BudgetEndReason.PersonsChoice,
                Answer = "Doreen Whitfield",
                SaidOn = new(2011, 3, 14),
            },
            RuleIds.H01
        );
        Ended(Paid(), ending with { SaidOn = new(2011, 3, 15) }, RuleIds.H01);
    }

    [Fact]
    public void Giving_up_a_direct_payment_keeps_who_said_it_and_when_with_a_letter_H01()
    {
        BudgetEnding ending = new(BudgetEndReason.PersonsChoice, LastDay, "She gave it up", "Kingfisher");
        Stopped(Paid(), ending with { Answer = "Doreen Whitfield" }, RuleIds.H01);
        Stopped(Paid(), ending with { SaidOn = Decided }, RuleIds.H01);

        var given = Paid();
        var decision = Ended(given, ending with { Answer = "Doreen Whitfield", SaidOn = Decided }, RuleIds.A23);

        Assert.NotNull(decision.Letter);
        Assert.False(given.Case.HasConsent(ConsentKind.DirectPayment, Decided));
    }

    [Fact]
    public void Only_a_representative_gives_up_a_direct_payment_for_someone_without_capacity_H02()
    {
        BudgetEnding ending = new(BudgetEndReason.PersonsChoice, LastDay, "It was given up", "Kingfisher") { SaidOn = Decided };
        var given = Acting(RepresentativeKind.Representative, until: null);
        given.Case.RecordCapacity("A direct payment", false, Decided, "Dr Khan", "Could not weigh it up");

        Stopped(given, ending with { Answer = "Doreen Whitfield" }, RuleIds.H02);
        Ended(given, ending with { Answer = "Ann Whitfield" }, RuleIds.A23);
    }

    [Fact]
    public void A_representative_who_withdraws_ends_it_only_if_nobody_else_agrees_H02()
    {
        BudgetEnding ending = new(BudgetEndReason.RepresentativeWithdrew, LastDay, "Her aunt withdrew", "Kingfisher");
        Stopped(Paid(), ending, RuleIds.H02);
        Stopped(Paid(), ending with { Answer = "Nobody was asked." }, RuleIds.H02);
        Ended(Paid(), ending with { Answer = "Her cousin and her neighbour both declined" }, RuleIds.H02);

        Stopped(
            Acting(RepresentativeKind.Representative, until: LastDay.AddDays(1)),
            ending with
            {
                Answer = "Her cousin and her neighbour both declined",
            },
            RuleIds.H02
        );
        Ended(
            Acting(RepresentativeKind.Representative, until: LastDay),
            ending with
            {
                Answer = "Her cousin and her neighbour both declined",
            },
            RuleIds.H02
        );
    }

    [Fact]
    public void Unsuitability_needs_facts_and_not_dislike_H04()
    {
        BudgetEnding ending = new(BudgetEndReason.PayeeNotSuitable, LastDay, "It is said in the letter", "Kingfisher");
        Stopped(Paid(), ending with { Answer = "Rude." }, RuleIds.H04);
        Ended(Paid(), ending with { Answer = "The nurse saw her locked in on two days" }, RuleIds.H04);
    }

    [Fact]
    public void Without_a_nominee_an_alternative_is_offered_first_H05()
    {
        BudgetEnding ending = new(BudgetEndReason.NomineeWithdrew, LastDay, "It is said in the letter", "Kingfisher");
        Stopped(Paid(), ending, RuleIds.H05);
        Stopped(Acting(RepresentativeKind.Nominee, until: null), ending with { Answer = "To be paid herself: she said no" }, RuleIds.H05);
        Ended(Acting(RepresentativeKind.Nominee, until: LastDay), ending with { Answer = "To be paid herself: she said no" }, RuleIds.H05);
    }

    [Fact]
    public void Money_used_outside_the_plan_gets_a_smaller_step_first_H06()
    {
        Ended(Paid(), Misuse, RuleIds.H06);
        Stopped(Paid(), Misuse with { Answer = "" }, RuleIds.H06);
        Stopped(Paid(), Misuse with { IsFirstTime = true }, RuleIds.H06);
        Ended(Paid(), Misuse with { IsFirstTime = true, UrgentReason = "All of it went in a day" }, RuleIds.H06, RulingResult.Warned);
    }

    [Fact]
    public void A_possible_offence_is_referred_and_withheld_from_the_person_H07()
    {
        BudgetEnding ending = new(BudgetEndReason.PossibleOffence, LastDay, "Something about the money is being checked", "Kingfisher");
        Stopped(Paid(), ending, RuleIds.H07);

        var decision = Ended(Paid(), ending with { Answer = "CF/2011/77" }, RuleIds.H07);

        Assert.All(
            decision.Rulings.Where(r => r.RuleId != Decision.KeptBackRule),
            ruling => Assert.DoesNotContain("offence", ruling.Words + ruling.Facts, StringComparison.OrdinalIgnoreCase)
        );
        Assert.Equal(decision.Rulings.Count - 1, decision.Rulings.Count(r => r.RuleId != Decision.KeptBackRule));

        var given = Paid();
        var urgent = Ended(
            given,
            ending with
            {
                LastDay = Decided,
                Answer = "CF/2011/77, stolen",
                UrgentReason = "It was stolen",
                Because = "She has stolen it",
            },
            RuleIds.H07
        );

        Assert.DoesNotContain(
            "stolen",
            urgent.Reasons
                + urgent.Subject
                + given.Budget.EndedBecause
                + string.Concat(urgent.Rulings.Where(r => r.RuleId != Decision.KeptBackRule).Select(r => r.Words + r.Facts)),
            StringComparison.Ordinal
        );
        Assert.Contains("It was stolen", urgent.Rulings.Single(r => r.RuleId == RuleIds.H07).Words, StringComparison.Ordinal);
    }

    [Fact]
    public void No_letter_is_written_to_someone_who_died_H11()
    {
        BudgetEnding ending = new(BudgetEndReason.Died, Decided, "She died", "");
        Stopped(Paid(), ending with { PersonalRepresentative = "doreen WHITFIELD" }, RuleIds.H11);
        Ended(Paid(), ending, RuleIds.H11, RulingResult.Warned);

        var given = Paid();
        Ended(given, ending with { PersonalRepresentative = "Ann Whitfield", PersonalRepresentativeAddress = "2 Shore Road" }, RuleIds.H11);

        Assert.Equal(("Ann Whitfield", "2 Shore Road"), (given.Person.PersonalRepresentative, given.Person.PersonalRepresentativeAddress));
    }

    [Fact]
    public void A_reason_that_is_not_in_the_rules_has_a_warning_H03() =>
        Ended(Paid(), new(BudgetEndReason.Other, LastDay, "It is said in the letter", "Kingfisher"), RuleIds.H03, RulingResult.Warned);

    [Fact]
    public void Grounds_about_the_payee_are_for_direct_payments_only()
    {
        var given = Given.ALiveBudget(500);
        BudgetEnding ending = new(BudgetEndReason.NomineeWithdrew, LastDay, "It is said in the letter", "Kingfisher");

        Assert.Throws<ArgumentException>(() => given.Budget.End(ending, given.Plan, given.Case, Occasions.Judged(Decided, Given.Approver)));
        Assert.DoesNotContain(
            ((BudgetEnded)given.Budget.End(Misuse with { Answer = "" }, given.Plan, given.Case, Occasions.Judged(Decided, Given.Approver)))
                .Decision
                .Rulings,
            r => r.RuleId == RuleIds.H06
        );
    }

    private static Given Paid() => Given.ALiveBudget(500, HoldingModel.DirectPayment);

    private static Given Acting(RepresentativeKind kind, DateOnly? until)
    {
        var given = Paid();
        given.Person.Appoint(
            new(kind, "Ann Whitfield", "Cousin", "01632 960483", Authority.NamedByThePerson, "Seen", new(2011, 3, 1), until),
            Given.Coordinator
        );
        return given;
    }

    private static EndOutcome End(Given given, BudgetEnding ending) =>
        given.Budget.End(ending, given.Plan, given.Case, Occasions.Judged(Decided, Given.Approver));

    private static void Stopped(Given given, BudgetEnding ending, string rule)
    {
        var refused = Assert.IsType<BudgetNotEnded>(End(given, ending));
        Assert.Equal(rule, Assert.Single(refused.Refusals).RuleId);
        Assert.Contains($"Rule {rule}", refused.Words, StringComparison.Ordinal);
        Assert.Null(given.Budget.EndsOn);
    }

    private static Decision Ended(Given given, BudgetEnding ending, string rule, RulingResult result = RulingResult.Allowed)
    {
        var ended = Assert.IsType<BudgetEnded>(End(given, ending));
        Assert.Equal(result, ended.Decision.Rulings.Single(r => r.RuleId == rule).Result);
        return ended.Decision;
    }
}
