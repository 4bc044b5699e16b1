using System.Globalization;
using PhbPortal.Domain.Values;

namespace PhbPortal.Web.Ui;

/// <summary>Days as pages write them where the whole day is too much or too little.</summary>
public static class DayText
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>15 March, where the year goes without saying.</summary>
    public static string Short(DateOnly day) => day.ToString("d MMMM", British);

    /// <summary>Thursday 15 March 2012.</summary>
    public static string Long(DateOnly day) => day.ToString("dddd d MMMM yyyy", British);

    /// <summary>"today", "yesterday", or "on" the day: to stand after a verb.</summary>
    public static string On(DateOnly day, DateOnly today) =>
        Near(day, today) is var near && char.IsAsciiDigit(near[0]) ? "on " + near : near;

    /// <summary>"today", "tomorrow", "yesterday", or the day.</summary>
    public static string Near(DateOnly day, DateOnly today) =>
        (day.DayNumber - today.DayNumber) switch
        {
            0 => "today",
            1 => "tomorrow",
            -1 => "yesterday",
            _ => day.Year == today.Year ? Short(day) : day.InFull(),
        };
}
