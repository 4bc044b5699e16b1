using PhbPortal.Domain.Figures;
using PhbPortal.Domain.Rules;

namespace PhbPortal.Domain.Tests.Figures;

public class FiguresInForceOnADay
{
    private static readonly DateOnly Day = new(2012, 3, 15);

    [Fact]
    public void The_national_figures_apply_when_a_site_has_none()
    {
        var policies = GivenPolicies.On(Day);

        Assert.Equal(1, policies.Overspend.CallWithinWorkingDays);
        Assert.Equal(10, policies.Overspend.DecideWithinWorkingDays);
        Assert.Equal(5, policies.Overspend.ForecastWeeks);
        Assert.Equal("3 months", policies.Review.First.InWords);
        Assert.Equal("12 months", policies.Review.Later.InWords);
        Assert.Equal(10, policies.Review.CompulsoryReviewWorkingDays);
        Assert.Equal(10, policies.Bill.DecideWithinWorkingDays);
        Assert.Equal(5, policies.Figure(PolicyKeys.ApprovalDirectSignOff).Count);
        Assert.Equal(10, policies.Figure(PolicyKeys.ApprovalBudgetException).Count);
        Assert.Equal(28, policies.Notice.ReductionNoticeDays);
    }

    [Fact]
    public void A_sites_own_figure_applies_from_its_first_day()
    {
        var book = GivenPolicies.Book(GivenPolicies.Local(PolicyKeys.OverspendDecide, 5, PolicyUnit.WorkingDays, new(2011, 4, 1)));

        Assert.Equal(10, book.On(new(2011, 3, 31)).Overspend.DecideWithinWorkingDays);
        Assert.Equal(5, book.On(new(2011, 4, 1)).Overspend.DecideWithinWorkingDays);
    }

    [Fact]
    public void A_later_national_figure_does_not_replace_a_sites_own()
    {
        var book = GivenPolicies.Book(
            GivenPolicies.Local(PolicyKeys.OverspendDecide, 5, PolicyUnit.WorkingDays, new(2011, 4, 1)),
            GivenPolicies.Figure(PolicyKeys.OverspendDecide, 8, PolicyUnit.WorkingDays, new(2011, 9, 1))
        );

        Assert.Equal(5, book.On(Day).Overspend.DecideWithinWorkingDays);
    }

    [Fact]
    public void When_a_site_gives_up_its_own_figure_the_national_one_applies_again()
    {
        var book = GivenPolicies.Book(
            GivenPolicies.Local(PolicyKeys.OverspendDecide, 5, PolicyUnit.WorkingDays, new(2011, 4, 1)),
            GivenPolicies.Local(PolicyKeys.OverspendDecide, null, PolicyUnit.WorkingDays, new(2012, 1, 1))
        );

        Assert.Equal(10, book.On(Day).Overspend.DecideWithinWorkingDays);
    }

    [Fact]
    public void A_version_without_a_figure_means_no_rule()
    {
        var policies = GivenPolicies
            .Book(GivenPolicies.Figure(PolicyKeys.NoticeOfReduction, null, PolicyUnit.CalendarDays, new(2012, 1, 1)))
            .On(Day);

        Assert.False(policies.TryFigure(PolicyKeys.NoticeOfReduction, out _));
        Assert.Throws<NotInForceException>(() => policies.Notice);
    }

    [Fact]
    public void The_policy_used_is_named_by_its_newest_figure()
    {
        var book = GivenPolicies.Book(GivenPolicies.Local(PolicyKeys.OverspendDecide, 5, PolicyUnit.WorkingDays, new(2011, 4, 1)));

        Assert.Equal(new PolicyUsed("overspend", new(2011, 4, 1)), book.On(Day).Overspend.Used);
        Assert.Equal("overspend from 2009-01-01", book.On(new(2011, 3, 31)).Overspend.Used.ToString());
    }

    [Fact]
    public void Before_the_service_started_no_policy_is_in_force() =>
        Assert.Throws<NotInForceException>(() => GivenPolicies.On(new(2008, 12, 31)).Overspend);

    [Fact]
    public void Two_sites_are_never_mixed() =>
        Assert.Throws<ArgumentException>(() =>
            GivenPolicies.Book(
                GivenPolicies.Local(PolicyKeys.OverspendCall, 2, PolicyUnit.WorkingDays, Day, siteId: 7),
                GivenPolicies.Local(PolicyKeys.OverspendCall, 2, PolicyUnit.WorkingDays, Day.AddDays(1), siteId: 8)
            )
        );

    [Theory]
    [InlineData("2011-01-31", "2011-04-30")]
    [InlineData("2011-11-30", "2012-02-29")]
    [InlineData("2012-02-29", "2012-05-29")]
    public void The_first_review_is_due_three_calendar_months_on(string started, string due) =>
        Assert.Equal(DateOnly.Parse(due), GivenPolicies.On(Day).Review.FirstReviewDue(DateOnly.Parse(started)));

    [Fact]
    public void A_later_review_is_due_within_twelve_months() =>
        Assert.Equal(new DateOnly(2012, 4, 30), GivenPolicies.On(Day).Review.NextReviewDue(new(2011, 4, 30)));
}
