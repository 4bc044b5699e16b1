using System.Globalization;
using PhbPortal.Domain.Budgets;
using PhbPortal.Domain.Values;

namespace PhbPortal.Web.Features.Shared;

/// <summary>
/// A budget as one bar with its four figures: <c>&lt;partial name="_MoneyBar" model="bar" /&gt;</c>. The sentence is above it. The bar
/// shows planned money from left to right as spent, committed and left, followed by what the payer added so that care continued.
/// </summary>
/// <param name="Key">Letters that distinguish two bars on one page.</param>
/// <param name="Figures">Of one funder.</param>
/// <param name="Payer">Who pays what care needs beyond the budget, such as "NHS Hull".</param>
public sealed record MoneyBar(string Key, BudgetFigures Figures, DateSpan Period, DateOnly Today, string Payer)
{
    public bool IsBeyondPlan => Figures.Continuity.IsPositive;

    public bool ShowsToday => Period.Contains(Today);

    /// <summary>"the year to 31 March 2012", or the days of a shorter or longer period.</summary>
    public string PeriodName => IsYear ? $"the year to {Period.Last.InFull()}" : $"{Period.First.InFull()} to {Period.Last.InFull()}";

    public string PeriodNote => IsYear ? "for the year" : "for the time agreed";

    /// <summary>The whole percentage of days that have passed.</summary>
    public int PercentGone => WholePercent(Period.DaysGone(Today), Period.Days);

    /// <summary>The whole percentage of the planned money that was spent, however much was added beyond it.</summary>
    public int PercentSpent => WholePercent(Figures.SpentFromBudget.Pence, Figures.Planned.Pence);

    /// <summary>What is left for each week until the end, in whole pounds rounded down; null if a week or less remains.</summary>
    public Money? LeftAWeek
    {
        get
        {
            var days = Period.Last.DayNumber - Today.DayNumber;
            return ShowsToday && days > 7 && Figures.Left.IsPositive ? new(Figures.Left.Pence * 7 / days / 100 * 100) : null;
        }
    }

    public string TimeGone => $"{PercentGone}% of the {(IsYear ? "year" : "time")} has gone.";

    /// <summary>The bar in words, for people who do not see it.</summary>
    public string Words
    {
        get
        {
            var allSpent = Figures.Left.IsZero && Figures.Committed.IsZero && Figures.SpentFromBudget == Figures.Planned;
            var budget = allSpent
                ? $"All {Figures.Planned} planned is spent."
                : $"Of {Figures.Planned} planned, {Figures.SpentFromBudget} is spent, {Figures.Committed} is committed "
                    + $"and {Money.Max(Figures.Left, Money.Zero)} is left.";
            var extra = IsBeyondPlan ? $" A further {Figures.Continuity} is paid by {Payer}." : "";
            return budget + extra + (ShowsToday ? " " + TimeGone : "");
        }
    }

    public string SpentWidth => Percent(Figures.SpentFromBudget.Pence);

    public string CommittedStart => Percent(Figures.SpentFromBudget.Pence);

    public string CommittedWidth => Percent(Figures.Committed.Pence);

    public string LeftStart => Percent((Figures.SpentFromBudget + Figures.Committed).Pence);

    public string LeftWidth => Percent(Math.Max(0, Figures.Left.Pence));

    public string ExtraStart => Percent(WithinPlan);

    public string ExtraWidth => Percent(Figures.Continuity.Pence);

    public string LimitAt => Percent(Figures.Planned.Pence);

    public string LimitAnchor => Figures.Planned.Pence * 2 >= Whole ? "end" : "start";

    public string TodayAt => Percent(TodayPence);

    /// <summary>Near an edge the label extends away from it, so that it stays on a narrow page.</summary>
    public string TodayAnchor =>
        (TodayPence * 100 / Math.Max(1, Whole)) switch
        {
            < 25 => "start",
            > 75 => "end",
            _ => "middle",
        };

    private bool IsYear => Period.Days is 365 or 366;

    private long WithinPlan => Math.Max(Figures.Planned.Pence, (Figures.SpentFromBudget + Figures.Committed).Pence);

    private long Whole => WithinPlan + Figures.Continuity.Pence;

    private long TodayPence => Figures.Planned.Pence * Period.DaysGone(Today) / Period.Days;

    private static int WholePercent(long part, long whole) =>
        whole <= 0 ? 0 : (int)Math.Round(part * 100m / whole, MidpointRounding.AwayFromZero);

    private string Percent(long pence) => (Whole <= 0 ? 0 : pence * 100m / Whole).ToString("0.00", CultureInfo.InvariantCulture) + "%";
}
