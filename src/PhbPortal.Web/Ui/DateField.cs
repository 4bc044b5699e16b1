using System.Globalization;
using PhbPortal.Domain.Values;

namespace PhbPortal.Web.Ui;

/// <summary>
/// A day as a person types it: three texts, of which the first may be the whole date (<see cref="TypedDay"/>). Months may be full or
/// short names. What was typed is kept even if it is not a day.
/// </summary>
public sealed class DateField
{
    public string? Day { get; set; }

    public string? Month { get; set; }

    public string? Year { get; set; }

    public bool IsEmpty => string.IsNullOrWhiteSpace(Day) && string.IsNullOrWhiteSpace(Month) && string.IsNullOrWhiteSpace(Year);

    /// <summary>The day, or null if it is empty or not a real day. For use after validation.</summary>
    public DateOnly? Value => TryRead(out var day) ? day : null;

    internal int? DayNumber => TypedDay.DayOfMonth(Day);

    internal int? MonthNumber => TypedDay.Month(Month);

    internal int? YearNumber => TypedDay.Year(Year);

    /// <summary>The whole date is in the first box, where it is pasted or typed by those who do not see the other two.</summary>
    internal bool IsInOneBox => string.IsNullOrWhiteSpace(Month) && string.IsNullOrWhiteSpace(Year) && TypedDay.LooksLikeOne(Day);

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
        if (IsInOneBox)
            return TypedDay.TryRead(Day, out day);
        if (DayNumber is not { } d || MonthNumber is not { } m || YearNumber is not { } y || d > DateTime.DaysInMonth(y, m))
            return false;
        day = new(y, m, d);
        return true;
    }

    public override string ToString() => TryRead(out var day) ? day.InFull() : $"{Day} {Month} {Year}".Trim();
}
