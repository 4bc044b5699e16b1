using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.Figures;
using PhbPortal.Domain.Tests.Figures;
using PhbPortal.Domain.Values;

namespace PhbPortal.Domain.Tests.CarePlans;

public sealed class WaitingForADecision
{
    private static readonly UkCalendar Calendar = new([new(2012, 4, 6), new(2012, 4, 9)]);

    [Theory]
    [InlineData("2012-03-15", false, "2012-03-22")]
    [InlineData("2012-03-15", true, "2012-03-29")]
    [InlineData("2012-04-05", false, "2012-04-16")]
    public void A_plan_has_five_working_days_and_ten_above_the_shared_amount(string sent, bool isAboveTold, string due) =>
        Assert.Equal(
            DateOnly.Parse(due),
            SignOffDue.On(DateOnly.Parse(sent), isAboveTold, GivenPolicies.On(DateOnly.Parse(sent)), Calendar)
        );

    [Theory]
    [InlineData("2012-03-31", "2012-04-10")]
    [InlineData("2012-04-01", "2012-04-04")]
    public void The_figure_of_the_day_of_submission_counts(string sent, string due)
    {
        var book = GivenPolicies.Book(GivenPolicies.Local(PolicyKeys.ApprovalDirectSignOff, 3, PolicyUnit.WorkingDays, new(2012, 4, 1)));

        Assert.Equal(DateOnly.Parse(due), SignOffDue.On(DateOnly.Parse(sent), false, book.On(DateOnly.Parse(sent)), Calendar));
    }

    [Fact]
    public void Without_a_figure_there_is_no_due_date()
    {
        var book = GivenPolicies.Book(
            GivenPolicies.Figure(PolicyKeys.ApprovalDirectSignOff, null, PolicyUnit.WorkingDays, new(2012, 4, 1))
        );

        Assert.Null(SignOffDue.On(new(2012, 4, 2), false, book.On(new(2012, 4, 2)), Calendar));
    }
}
