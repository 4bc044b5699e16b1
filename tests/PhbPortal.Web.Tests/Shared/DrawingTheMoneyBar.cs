using PhbPortal.Domain.Budgets;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Features.Shared;

namespace PhbPortal.Web.Tests.Shared;

public sealed class DrawingTheMoneyBar
{
    private static readonly DateSpan Year = new(new(2011, 5, 1), new(2012, 4, 30));
    private static readonly DateOnly Today = new(2012, 3, 15);

    [Fact]
    public void Spent_ordered_and_left_fill_the_bar_in_order()
    {
        var bar = Bar(planned: 936_000, available: 179_650, spent: 756_350, continuity: 0, orders: 121_200);
        Assert.Equal(
            ("80.81%", "80.81%", "12.95%", "93.76%", "6.24%"),
            (bar.SpentWidth, bar.CommittedStart, bar.CommittedWidth, bar.LeftStart, bar.LeftWidth)
        );
        Assert.Equal(
            "Of £9,360.00 planned, £7,563.50 is spent, £1,212.00 is committed and £584.50 is left. 87% of the year has gone.",
            bar.Words
        );
        Assert.Equal((81, "£88.00", "the year to 30 April 2012"), (bar.PercentSpent, bar.LeftAWeek.ToString(), bar.PeriodName));
    }

    [Fact]
    public void Money_the_payer_added_follows_the_planned_money()
    {
        var bar = Bar(planned: 680_000, available: 0, spent: 695_000, continuity: 15_000, orders: 0);
        Assert.Equal(("97.84%", "97.84%", "2.16%", "97.84%"), (bar.SpentWidth, bar.ExtraStart, bar.ExtraWidth, bar.LimitAt));
        Assert.Equal("All £6,800.00 planned is spent. A further £150.00 is paid by NHS Hull. 87% of the year has gone.", bar.Words);
        Assert.Null(bar.LeftAWeek);
    }

    [Fact]
    public void Orders_above_the_budget_draw_no_negative_width()
    {
        var bar = Bar(planned: 100_000, available: 10_000, spent: 90_000, continuity: 0, orders: 30_000);
        Assert.Equal(("75.00%", "25.00%", "0.00%"), (bar.SpentWidth, bar.CommittedWidth, bar.LeftWidth));
        Assert.DoesNotContain("-", bar.Words, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_planned_draws_an_empty_bar()
    {
        var bar = Bar(0, 0, 0, 0, 0);
        Assert.Equal(("0.00%", "0.00%", "0.00%"), (bar.SpentWidth, bar.LeftWidth, bar.TodayAt));
    }

    private static MoneyBar Bar(long planned, long available, long spent, long continuity, long orders) =>
        new(
            "t",
            BudgetFigures.Of(
                new Balances
                {
                    Agreed = new(-planned),
                    Available = new(available),
                    Spent = new(spent),
                    Continuity = new(-continuity),
                },
                new(orders)
            ),
            Year,
            Today,
            "NHS Hull"
        );
}
