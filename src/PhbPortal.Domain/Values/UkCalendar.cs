namespace PhbPortal.Domain.Values;

/// <summary>Working days and financial years in England. The bank holidays are passed in, because they are announced each year.</summary>
public sealed class UkCalendar(IEnumerable<DateOnly> bankHolidays)
{
    private readonly HashSet<DateOnly> holidays = [.. bankHolidays];

    public static DateSpan FinancialYear(DateOnly day)
    {
        var starts = new DateOnly(day.Month >= 4 ? day.Year : day.Year - 1, 4, 1);
        return new(starts, starts.AddYears(1).AddDays(-1));
    }

    public bool IsWorkingDay(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !holidays.Contains(day);

    /// <summary>
    /// The day <paramref name="days"/> working days after <paramref name="start"/>, not counting the start itself. 0 returns the start.
    /// </summary>
    public DateOnly AddWorkingDays(DateOnly start, int days)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(days);
        var day = start;
        for (var counted = 0; counted < days; )
        {
            day = day.AddDays(1);
            if (IsWorkingDay(day))
                counted++;
        }

        return day;
    }

    /// <summary>Working days after <paramref name="first"/> up to and including <paramref name="last"/>; 0 if last is not later.</summary>
    public int WorkingDaysBetween(DateOnly first, DateOnly last)
    {
        var counted = 0;
        for (var day = first.AddDays(1); day <= last; day = day.AddDays(1))
        {
            if (IsWorkingDay(day))
                counted++;
        }

        return counted;
    }
}
