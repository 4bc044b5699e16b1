using System.Globalization;

namespace PhbPortal.Web.Ui;

/// <summary>Days and counts as people read them.</summary>
public static class InWords
{
    /// <summary>15 March 2012</summary>
    public static string InFull(this DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>"Not given" where there is no day.</summary>
    public static string InFull(this DateOnly? day) => day?.InFull() ?? "Not given";

    /// <summary>"1 line", "4 lines".</summary>
    public static string Counted(this int count, string one, string several) => string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : several)}");
}
