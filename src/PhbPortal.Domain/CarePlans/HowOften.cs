using PhbPortal.Domain.Values;

namespace PhbPortal.Domain.CarePlans;

public enum HowOften
{
    Once = 0,
    EveryWeek = 1,
    EveryTwoWeeks = 2,
    EveryFourWeeks = 3,
    EveryMonth = 4,
}

/// <summary>How many times something happens in a period; the only place that counts it.</summary>
public static class Occurrences
{
    /// <summary>
    /// Counts from the first day, or from the first such weekday if one is given, at each interval up to the last day, inclusive. In a
    /// shorter month, a day that does not exist becomes the last day of the month.
    /// </summary>
    public static int In(DateSpan period, HowOften howOften, DayOfWeek? onDay)
    {
        var first = period.First;
        if (onDay is { } weekday && howOften is not HowOften.EveryMonth)
            first = first.AddDays(((int)weekday - (int)first.DayOfWeek + 7) % 7);
        if (first > period.Last)
            return 0;
        var daysAfterFirst = period.Last.DayNumber - first.DayNumber;
        return howOften switch
        {
            HowOften.Once => 1,
            HowOften.EveryWeek => (daysAfterFirst / 7) + 1,
            HowOften.EveryTwoWeeks => (daysAfterFirst / 14) + 1,
            HowOften.EveryFourWeeks => (daysAfterFirst / 28) + 1,
            HowOften.EveryMonth => Months(first, period.Last),
            _ => throw new ArgumentOutOfRangeException(nameof(howOften), howOften, "Not a known interval."),
        };
    }

    private static int Months(DateOnly first, DateOnly last)
    {
        var count = 0;
        while (first.AddMonths(count) <= last)
            count++;
        return count;
    }
}
