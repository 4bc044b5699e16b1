using PhbPortal.Domain.People;
using PhbPortal.Domain.Tests.Figures;

namespace PhbPortal.Domain.Tests;

/// <summary>Who does something, and when, for tests that care about the day or the moment alone.</summary>
internal static class Occasions
{
    public static Occasion On(DateOnly day, Actor by) => new(by, day, day.ToDateTime(new(10, 20), DateTimeKind.Utc));

    public static Occasion At(DateTime nowUtc, Actor by) => new(by, DateOnly.FromDateTime(nowUtc), nowUtc);

    /// <summary>Recorded at the moment of every other entry, and judged by the national figures.</summary>
    public static JudgedOccasion Judged(DateOnly day, Actor by) => new(by, day, Given.Now, GivenPolicies.Book());
}
