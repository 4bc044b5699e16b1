using System.Diagnostics;
using System.Globalization;
using PhbPortal.Domain.Rules;
using PhbPortal.Domain.Support;

namespace PhbPortal.Domain.Figures;

/// <summary>The direction in which a site's own figure would give people less than the national one.</summary>
public enum Looser
{
    /// <summary>The national figure is only a default; a site may choose either direction.</summary>
    Neither = 0,
    Higher = 1,
    Lower = 2,
}

/// <summary>What a policy figure is: its wording, its units, its valid range, and which direction is looser.</summary>
/// <param name="Units">The first one is the usual one.</param>
/// <param name="Most">In the usual unit.</param>
/// <param name="Serves">The rules that the figure serves; empty for a default of the portal's own.</param>
/// <param name="Acts">What the portal does with it, as a sentence.</param>
public sealed record DatedSetting(
    string Key,
    string Name,
    IReadOnlyList<PolicyUnit> Units,
    int Most,
    Looser Looser,
    IReadOnlyList<string> Serves,
    RuleModels Models,
    string Acts
)
{
    public const int Least = 1;

    private const int MonthsTried = 48;

    private static readonly DateOnly FirstMonthTried = new(2012, 1, 1);

    /// <summary>Nothing follows from it any more, so it is read and not proposed.</summary>
    public bool IsRetired { get; init; }

    public PolicyUnit Unit => Units[0];

    /// <summary>A list with rows, which only sites have.</summary>
    public bool IsList => Unit == PolicyUnit.Listed;

    /// <summary>The largest valid figure in a unit.</summary>
    public int MostIn(PolicyUnit unit) => unit == PolicyUnit.Weeks && Unit == PolicyUnit.Months ? Most * 4 : Most;

    public bool MakesSense(long value, PolicyUnit unit) => Units.Contains(unit) && value >= Least && value <= MostIn(unit);

    /// <summary>A list needs a row and a figure needs a value; a national setting is always a figure with a value.</summary>
    public bool MakesSense(NewFigure figure, long? siteId) =>
        IsList
            ? siteId is not null && figure.Row is { } row && figure.Unit == Unit && MakesSense(row, figure.Value)
            : figure.Row is null && (figure.Value is { } value ? MakesSense(value, figure.Unit) : siteId is not null);

    /// <summary>Whether a site's figure could give people less than the national one on any day of the year.</summary>
    public bool IsLooser(PolicyFigure local, PolicyFigure national) =>
        Looser switch
        {
            Looser.Neither => false,
            Looser.Higher when local.Unit == national.Unit => local.Value > national.Value,
            Looser.Lower when local.Unit == national.Unit => local.Value < national.Value,
            Looser.Higher => Days(local).Max() > Days(national).Min(),
            Looser.Lower => Days(local).Min() < Days(national).Max(),
            _ => throw new UnreachableException($"Nothing is said of {Looser}."),
        };

    // A row that is added needs a reason in words that people can read; a row that is removed does not.
    private static bool MakesSense(ListRow row, long? value) =>
        row.Words.Length <= ListRow.LongestWords
        && WholeWords.Any(row.Words)
        && (row.CategoryCode.Length == 0 || SupportCategories.TryGet(row.CategoryCode, out _))
        && (value is null || (value == Least && !string.IsNullOrWhiteSpace(row.LocalRule) && row.LocalRule.Length <= ListRow.LongestRule));

    private static IEnumerable<int> Days(PolicyFigure figure) =>
        Enumerable
            .Range(0, MonthsTried)
            .Select(month => FirstMonthTried.AddMonths(month))
            .Select(day => figure.After(day).DayNumber - day.DayNumber);
}

public static class PolicyUnits
{
    /// <summary>"1 working day", "12 months".</summary>
    public static string InWords(this PolicyUnit unit, long value) =>
        unit == PolicyUnit.Percent ? string.Create(CultureInfo.InvariantCulture, $"{value} per cent")
        : unit == PolicyUnit.Pence ? new Values.Money(value).ToString()
        : string.Create(CultureInfo.InvariantCulture, $"{value:N0} {(value == 1 ? Name(unit)[..^1] : Name(unit))}");

    /// <summary>"working days", as a choice and in sentences.</summary>
    public static string Name(this PolicyUnit unit) =>
        unit switch
        {
            PolicyUnit.WorkingDays => "working days",
            PolicyUnit.CalendarDays => "days",
            PolicyUnit.Weeks => "weeks",
            PolicyUnit.Months => "months",
            PolicyUnit.Pence => "pounds and pence",
            PolicyUnit.Listed => "rows",
            PolicyUnit.Percent => "per cent",
            _ => throw new UnreachableException($"Nothing is said of {unit}."),
        };
}
