using System.Globalization;
using PhbPortal.Domain.Values;

namespace PhbPortal.Web.Ui;

/// <summary>Days and counts as people read them.</summary>
public static class InWords
{
    /// <summary>"Not given" if there is no day.</summary>
    public static string InFull(this DateOnly? day) => day?.InFull() ?? "Not given";

    /// <summary>For use inside a sentence.</summary>
    public static string Lowered(this string words) => words.Length > 0 ? char.ToLowerInvariant(words[0]) + words[1..] : words;

    /// <summary>"1 line", "4 lines".</summary>
    public static string Counted(this int count, string one, string several) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : several)}");
}
