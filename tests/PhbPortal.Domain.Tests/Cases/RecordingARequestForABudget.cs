using PhbPortal.Domain.Cases;
using PhbPortal.Domain.Figures;
using PhbPortal.Domain.Programme;
using PhbPortal.Domain.Rules;
using PhbPortal.Domain.Tests.Figures;
using PhbPortal.Domain.Values;

namespace PhbPortal.Domain.Tests.Cases;

[Proves(RuleIds.A19, RuleIds.A20, RuleIds.A21)]
public sealed class RecordingARequestForABudget
{
    private static readonly DateOnly Asked = new(2012, 3, 15);
    private static readonly DateOnly Today = new(2012, 3, 20);
    private static readonly BudgetAnswer No = new(false, "Her usual care meets the need", null, "");

    [Fact]
    public void It_waits_from_the_day_it_is_recorded_with_who_asked_when_and_how()
    {
        var request = Waiting();

        Assert.True(request.Waits);
        Assert.Equal(
            (BudgetAskedAs.ForThem, "Her daughter", CameBy.Phone, Asked, "Help at night"),
            (request.AskedAs, request.AskedBy, request.CameBy, request.AskedOn, request.Wanted)
        );
        Assert.Equal((Today, Given.Coordinator.Name, (Decision?)null), (request.RecordedOn, request.RecordedBy, request.Answer));
    }

    [Theory]
    [InlineData("2012-03-15", "2012-04-16")]
    [InlineData("2012-03-17", "2012-04-17")]
    [InlineData("2012-02-01", "2012-02-29")]
    public void The_answer_is_due_in_working_days_over_weekends_and_bank_holidays(string asked, string due)
    {
        UkCalendar calendar = new([new(2012, 4, 6), new(2012, 4, 9)]);

        Assert.Equal(DateOnly.Parse(due), BudgetRequest.DueFor(DateOnly.Parse(asked), GivenPolicies.Book(), calendar));
    }

    [Fact]
    public void The_figure_of_the_day_of_the_request_sets_the_due_date()
    {
        UkCalendar calendar = new([]);
        var book = GivenPolicies.Book(GivenPolicies.Local(PolicyKeys.RequestAnswer, 5, PolicyUnit.WorkingDays, new(2012, 3, 15)));

        Assert.Equal(new DateOnly(2012, 3, 22), BudgetRequest.DueFor(new(2012, 3, 15), book, calendar));
        Assert.Equal(new DateOnly(2012, 4, 11), BudgetRequest.DueFor(new(2012, 3, 14), book, calendar));
        Assert.Null(BudgetRequest.DueFor(new(2008, 12, 31), book, calendar));
    }

    [Fact]
    public void It_is_overdue_from_the_day_after_until_it_is_answered()
    {
        var request = Waiting(new(2012, 3, 19));

        Assert.False(request.IsOverdueOn(new(2012, 3, 19)));
        Assert.True(request.IsOverdueOn(Today));
        request.Close(No, Occasions.On(Today, Given.Approver));
        Assert.False(request.IsOverdueOn(Today));
    }

    [Theory]
    [InlineData(true, BudgetRequestState.Agreed, false)]
    [InlineData(false, BudgetRequestState.Refused, true)]
    public void It_has_one_answer_and_only_a_refusal_has_a_letter(bool agrees, BudgetRequestState state, bool hasLetter)
    {
        var request = Waiting();

        var decision = Assert
            .IsType<BudgetRequestAnswered>(request.Close(No with { Agrees = agrees }, Occasions.On(Today, Given.Approver)))
            .Decision;

        Assert.Equal((state, decision, null), (request.State, request.Answer, request.WaitingCaseId));
        Assert.Equal(hasLetter, decision.Letter is not null);
        Assert.Throws<InvalidOperationException>(() => request.Close(No, Occasions.On(Today, Given.Approver)));
        Assert.Throws<InvalidOperationException>(() => request.Withdraw("Her daughter", Today, Occasions.On(Today, Given.Coordinator)));
    }

    [Fact]
    public void A_request_is_withdrawn_with_a_name_and_a_day_and_not_answered()
    {
        var request = Waiting();
        Assert.Throws<ArgumentException>(() => request.Withdraw(" ", Today, Occasions.On(Today, Given.Coordinator)));
        Assert.Throws<ArgumentException>(() => request.Withdraw("Her daughter", Asked.AddDays(-1), Occasions.On(Today, Given.Coordinator)));
        Assert.Throws<ArgumentException>(() => request.Withdraw("Her daughter", Today.AddDays(1), Occasions.On(Today, Given.Coordinator)));

        request.Withdraw("Her daughter", Asked.AddDays(1), Occasions.On(Today, Given.Coordinator));

        Assert.Equal(
            (BudgetRequestState.Withdrawn, "Her daughter", Asked.AddDays(1), Given.Coordinator.Name),
            (request.State, request.WithdrawnBy, request.WithdrawnOn, request.WithdrawalRecordedBy)
        );
        Assert.Throws<InvalidOperationException>(() => request.Close(No, Occasions.On(Today, Given.Approver)));
    }

    [Fact]
    public void A_request_needs_a_name_and_a_past_day()
    {
        var careCase = CareCase.Open(Given.APlan().Person, QualifyingNeed.Chc, false, 1, "GP", new(2009, 5, 1), Given.Coordinator);

        Assert.Throws<ArgumentException>(() =>
            BudgetRequest.Ask(
                careCase,
                new(BudgetAskedAs.Person, " ", CameBy.Phone, Asked, ""),
                null,
                Occasions.On(Today, Given.Coordinator)
            )
        );
        Assert.Throws<ArgumentException>(() =>
            BudgetRequest.Ask(
                careCase,
                new(BudgetAskedAs.Person, "She", CameBy.Phone, Today.AddDays(1), ""),
                null,
                Occasions.On(Today, Given.Coordinator)
            )
        );
    }

    private static BudgetRequest Waiting(DateOnly? due = null)
    {
        var careCase = CareCase.Open(Given.APlan().Person, QualifyingNeed.Chc, false, 1, "GP", new(2009, 5, 1), Given.Coordinator);
        return BudgetRequest.Ask(
            careCase,
            new(BudgetAskedAs.ForThem, " Her daughter ", CameBy.Phone, Asked, "Help at night"),
            due,
            Occasions.On(Today, Given.Coordinator)
        );
    }
}
