using System.Globalization;

namespace PhbPortal.Domain.Values;

/// <summary>Days as people read them, in rulings and on every page.</summary>
public static class DayWords
{
    /// <summary>15 March 2012</summary>
    public static string InFull(this DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
