using System.Globalization;

namespace PhbPortal.Domain.Values;

/// <summary>
/// The one reader of days as people type them, in one box or in three: 14/3/2012, 01-Jan-1950, 12 Sept 1950, 12th of March 1950, March 12,
/// 1950, 1950-03-12. The day comes before the month unless the year comes first or the month has its name; a year has four digits.
/// </summary>
public static class TypedDay
{
    private const int LongestText = 40;

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

    private static readonly string[] Weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

    private static readonly string[] Ordinals = ["st", "nd", "rd", "th"];

    private static readonly char[] Between = [' ', '/', '.', ',', '-', '\u2010', '\u2011', '\u2012', '–', '—', '\u2212'];

    private static readonly HashSet<string> Fillers = new(StringComparer.OrdinalIgnoreCase) { "of", "the" };

    public static bool TryRead(string? typed, out DateOnly day)
    {
        day = default;
        var parts = PartsOf(typed);
        if (parts.Count == 4 && Weekdays.Any(name => IsStartOf(parts[0], name)))
            parts.RemoveAt(0);
        if (parts.Count != 3)
            return false;
        if (Year(parts[0]) is { } first)
            return TryMake(first, parts[1], parts[2], out day);
        if (Year(parts[2]) is not { } year)
            return false;
        return NamedMonth(parts[0]) is null ? TryMake(year, parts[1], parts[0], out day) : TryMake(year, parts[0], parts[1], out day);
    }

    /// <summary>Reads a month with its year, as in "March 1950" or "3/1950".</summary>
    public static bool TryReadMonth(string? typed, out DateSpan month)
    {
        month = default;
        var parts = PartsOf(typed);
        if (parts.Count != 2)
            return false;
        var (year, name) = Year(parts[0]) is { } first ? (first, parts[1]) : (Year(parts[1]), parts[0]);
        if (year is not { } y || Month(name) is not { } m)
            return false;
        month = new(new(y, m, 1), new(y, m, DateTime.DaysInMonth(y, m)));
        return true;
    }

    /// <summary>Whether it has the form of a day, real or not: three parts, which are numbers or a month.</summary>
    public static bool LooksLikeOne(string? typed)
    {
        var parts = PartsOf(typed);
        return parts.Count == 3
            && parts.Exists(part => Number(part, int.MaxValue) is not null)
            && parts.TrueForAll(part => Number(part, int.MaxValue) is not null || DayOfMonth(part) is not null || Month(part) is not null);
    }

    /// <summary>1 to 31, also as "12th".</summary>
    public static int? DayOfMonth(string? typed)
    {
        var text = PlainText.OneLine(typed);
        if (text.Length > 2 && Ordinals.Contains(text[^2..], StringComparer.OrdinalIgnoreCase))
            text = text[..^2];
        return Number(text, 31);
    }

    /// <summary>1 to 12, from a number or from the name in full or in short: "Sept", "MAR.".</summary>
    public static int? Month(string? typed) => Number(PlainText.OneLine(typed), 12) ?? NamedMonth(typed);

    /// <summary>A year of four digits.</summary>
    public static int? Year(string? typed) => PlainText.OneLine(typed) is { Length: 4 } text ? Number(text, 9999) : null;

    private static int? NamedMonth(string? typed)
    {
        var name = PlainText.OneLine(typed).TrimEnd('.');
        var index = Array.FindIndex(Months, month => IsStartOf(name, month));
        return index < 0 ? null : index + 1;
    }

    private static bool IsStartOf(string name, string whole) =>
        name.Length >= 3 && whole.StartsWith(name, StringComparison.OrdinalIgnoreCase);

    private static bool TryMake(int year, string month, string day, out DateOnly made)
    {
        made = default;
        if (Month(month) is not { } m || DayOfMonth(day) is not { } d || d > DateTime.DaysInMonth(year, m))
            return false;
        made = new(year, m, d);
        return true;
    }

    private static int? Number(string text, int most) =>
        text.Length <= 10
        && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number >= 1
        && number <= most
            ? number
            : null;

    // "12th of March, 1950" has three parts. Dashes of every length separate.
    private static List<string> PartsOf(string? typed)
    {
        var text = PlainText.OneLine(typed);
        return text.Length > LongestText
            ? []
            : [.. text.Split(Between, StringSplitOptions.RemoveEmptyEntries).Where(word => !Fillers.Contains(word))];
    }
}
