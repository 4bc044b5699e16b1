using System.Globalization;
using PhbPortal.Domain.Values;

namespace PhbPortal.Web.Ui;

/// <summary>
/// A day as a person types it: three texts. Months may be full or short names. What was typed is kept even if it is not a day.
/// </summary>
public sealed class DateField
{
    private const int LongestPart = 20;

    private static readonly string[] Months =
    [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];

    public string? Day { get; set; }

    public string? Month { get; set; }

    public string? Year { get; set; }

    public bool IsEmpty => string.IsNullOrWhiteSpace(Day) && string.IsNullOrWhiteSpace(Month) && string.IsNullOrWhiteSpace(Year);

    /// <summary>The day, or null if it is empty or not a real day. For use after validation.</summary>
    public DateOnly? Value => TryRead(out var day) ? day : null;

    internal int? DayNumber => Number(Day, 1, 31);

    internal int? MonthNumber => Number(Month, 1, 12) ?? MonthNamed(Month);

    internal int? YearNumber => Year?.Trim().Length == 4 ? Number(Year, 1, 9999) : null;

    public static DateField From(DateOnly? day) =>
        day is { } d
            ? new()
            {
                Day = d.Day.ToString(CultureInfo.InvariantCulture),
                Month = d.Month.ToString(CultureInfo.InvariantCulture),
                Year = d.Year.ToString("0000", CultureInfo.InvariantCulture),
            }
            : new();

    public bool TryRead(out DateOnly day)
    {
        day = default;
        if (DayNumber is not { } d || MonthNumber is not { } m || YearNumber is not { } y || d > DateTime.DaysInMonth(y, m))
            return false;
        day = new(y, m, d);
        return true;
    }

    public override string ToString() => TryRead(out var day) ? day.InFull() : $"{Day} {Month} {Year}".Trim();

    private static int? Number(string? typed, int least, int most) =>
        typed?.Length <= LongestPart
        && int.TryParse(typed.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number >= least
        && number <= most
            ? number
            : null;

    private static int? MonthNamed(string? typed)
    {
        var name = (typed ?? "").Trim().TrimEnd('.').ToLowerInvariant();
        var index = name.Length is >= 3 and <= 9 ? Array.FindIndex(Months, m => m.StartsWith(name, StringComparison.Ordinal)) : -1;
        return index < 0 ? null : index + 1;
    }
}
