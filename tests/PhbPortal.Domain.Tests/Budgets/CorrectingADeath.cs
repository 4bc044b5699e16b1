using PhbPortal.Domain.Budgets;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.Rules;
using PhbPortal.Domain.Values;

namespace PhbPortal.Domain.Tests.Budgets;

/// <summary>
/// The day of a death is corrected, or the death withdrawn, with a reason; budgets follow the true day and their money stays (H11).
/// </summary>
[Proves(RuleIds.H11, RuleIds.P11)]
public sealed class CorrectingADeath
{
    private const string Reason = "The certificate says another day";
    private static readonly DateOnly Died = new(2011, 9, 12);

    [Theory]
    [InlineData("2011-09-10", "2011-09-10")]
    [InlineData("2011-09-20", "2011-09-20")]
    [InlineData("2011-03-31", "2011-04-01")]
    [InlineData("2012-04-02", "2012-03-31")]
    public void The_last_day_of_the_budget_moves_with_the_death_and_its_money_stays(string day, string ends)
    {
        var given = Ended();
        var postings = given.Budget.Postings.Count;

        var decision = RecordedDeath.Correct(given.Case, [given.Budget], Day(day), Reason, Occasions.On(new(2012, 4, 5), Given.Approver));

        Assert.Equal((Day(day), Day(ends), BudgetEndReason.Died), (given.Person.DiedOn, given.Budget.EndsOn, given.Budget.EndReason));
        Assert.Equal((DecisionKind.DeathCorrected, Reason), (decision.Kind, decision.Reasons));
        Assert.Contains(
            $"died on {Day(day).InFull()}, not on 12 September 2011; the budget that began on 1 April 2011 ends on {Day(ends).InFull()}",
            decision.Subject,
            StringComparison.Ordinal
        );
        Assert.Null(decision.Letter);
        Assert.Equal(postings, given.Budget.Postings.Count);
        given.MustAddUp();
    }

    [Fact]
    public void A_budget_ended_before_the_true_day_stays_and_a_later_one_ends_with_it()
    {
        var given = Given.ALiveBudget(500);
        given.Person.RecordDeath(new(2012, 4, 3), "", "");

        Assert.Equal(RecordedDeath.MovedBy([given.Budget], new(2012, 4, 3), new(2012, 4, 2), new(2012, 4, 5)), []);
        Assert.False(RecordedDeath.NeedsAnApprover([given.Budget], new(2012, 4, 3), new(2012, 3, 31), new(2012, 4, 5)));
        Assert.True(RecordedDeath.NeedsAnApprover([given.Budget], new(2012, 4, 3), new(2012, 3, 30), new(2012, 4, 5)));

        RecordedDeath.Correct(given.Case, [given.Budget], new(2012, 3, 30), Reason, Occasions.On(new(2012, 4, 5), Given.Approver));
        Assert.Equal((new DateOnly(2012, 3, 30), BudgetEndReason.Died), (given.Budget.EndsOn, given.Budget.EndReason));
    }

    [Fact]
    public void A_death_in_error_is_withdrawn_and_its_budget_stays_ended_with_a_letter()
    {
        var given = Ended();
        given.Person.NamePersonalRepresentative("Ann Whitfield", "2 Shore Road");

        var decision = RecordedDeath.Withdraw(
            given.Case,
            [given.Budget],
            "It was another Doreen Whitfield",
            Occasions.On(new(2011, 9, 20), Given.Approver)
        );

        Assert.Equal(
            (null, "", ""),
            (given.Person.DiedOn, given.Person.PersonalRepresentative, given.Person.PersonalRepresentativeAddress)
        );
        Assert.Equal((Died, BudgetEndReason.Died), (given.Budget.EndsOn, given.Budget.EndReason));
        Assert.Equal(
            "It was recorded in error that Doreen Whitfield died on 12 September 2011, and a budget ended because of it",
            decision.Subject
        );
        Assert.NotNull(decision.Letter);
        Assert.Throws<InvalidOperationException>(() => given.Person.WithdrawDeath());
    }

    [Fact]
    public void Without_a_budget_a_withdrawal_needs_no_letter_or_approver()
    {
        var given = Given.APlan();
        given.Person.RecordDeath(Died, "", "");

        Assert.False(RecordedDeath.NeedsAnApprover([], Died, null, new(2011, 9, 20)));
        Assert.Null(
            RecordedDeath.Withdraw(given.Case, [], "It was somebody else", Occasions.On(new(2011, 9, 20), Given.Coordinator)).Letter
        );
        Assert.True(RecordedDeath.NeedsAnApprover([Ended().Budget], Died, null, new(2011, 9, 20)));
    }

    [Fact]
    public void A_second_day_the_same_day_and_a_future_day_are_refused()
    {
        var given = Ended();

        Assert.Throws<InvalidOperationException>(() => given.Person.RecordDeath(Died.AddDays(1), "", ""));
        given.Person.RecordDeath(Died, "Ann Whitfield", "");
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            RecordedDeath.Correct(given.Case, [], Died, Reason, Occasions.On(new(2011, 9, 20), Given.Approver))
        );
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            RecordedDeath.Correct(given.Case, [], new(2011, 9, 21), Reason, Occasions.On(new(2011, 9, 20), Given.Approver))
        );
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            RecordedDeath.Correct(given.Case, [], given.Person.BornOn.AddDays(-1), Reason, Occasions.On(new(2011, 9, 20), Given.Approver))
        );
    }

    [Fact]
    public void Nothing_starts_after_a_death_until_it_is_withdrawn_P11()
    {
        var given = Given.APlan();
        Assert.Null(given.Person.RefusalToBegin(Died));
        given.Person.RecordDeath(Died, "", "");

        Assert.True(given.Person.RefusalToBegin(Died)!.IsRefused);
        Assert.Contains(ReadyToSubmit.Gaps(given.Plan, given.Case), gap => gap.RuleId == RuleIds.P11);
        Assert.Throws<InvalidOperationException>(() => CarePlan.Start(given.Case, Given.Year, Occasions.On(Died, Given.Coordinator)));
        Assert.Throws<InvalidOperationException>(() =>
            given.Case.RecordOffer(new(Died, "Leaflet", "Priya Nair", OfferAnswer.Yes, Died, "", null), Given.Coordinator)
        );
        Assert.Throws<InvalidOperationException>(() =>
            given.Case.WorkOutAmount(
                new(BudgetMethod.CostOfCurrentCare, Given.Year, [new("Help", 1, new(1450), "Invoice")], 0, 0),
                Occasions.On(Died, Given.Coordinator)
            )
        );

        RecordedDeath.Withdraw(given.Case, [], "It was somebody else", Occasions.On(Died, Given.Coordinator));
        Assert.DoesNotContain(ReadyToSubmit.Gaps(given.Plan, given.Case), gap => gap.RuleId == RuleIds.P11);
        CarePlan.Start(given.Case, Given.Year, Occasions.On(Died, Given.Coordinator));
    }

    private static Given Ended()
    {
        var given = Given.ALiveBudget(500);
        Assert.IsType<BudgetEnded>(
            given.Budget.End(
                new(BudgetEndReason.Died, Died, "She died", ""),
                given.Plan,
                given.Case,
                Occasions.Judged(Died, Given.Approver)
            )
        );
        return given;
    }

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
