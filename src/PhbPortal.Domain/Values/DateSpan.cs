namespace PhbPortal.Domain.Values;

/// <summary>A period with its first and last day, both inclusive.</summary>
public readonly record struct DateSpan
{
    public DateSpan(DateOnly first, DateOnly last)
    {
        if (last < first)
            throw new ArgumentOutOfRangeException(nameof(last), last, "A period ends on or after its first day.");
        First = first;
        Last = last;
    }

    public DateOnly First { get; }

    public DateOnly Last { get; }

    public int Days => Last.DayNumber - First.DayNumber + 1;

    public bool Contains(DateOnly day) => day >= First && day <= Last;

    public bool Contains(DateSpan other) => Contains(other.First) && Contains(other.Last);

    public bool Overlaps(DateSpan other) => First <= other.Last && other.First <= Last;

    /// <summary>Whether it covers at least half of the days of <paramref name="other"/>.</summary>
    public bool CoversMostOf(DateSpan other)
    {
        var first = First > other.First ? First : other.First;
        var last = Last < other.Last ? Last : other.Last;
        return 2 * (last.DayNumber - first.DayNumber + 1) >= other.Days;
    }

    /// <summary>Days of this period that have passed at the end of <paramref name="day"/>: 0 before it, all of them after it.</summary>
    public int DaysGone(DateOnly day) => Math.Clamp(day.DayNumber - First.DayNumber + 1, 0, Days);
}
