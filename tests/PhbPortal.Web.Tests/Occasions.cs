using PhbPortal.Domain.People;

namespace PhbPortal.Web.Tests;

/// <summary>Occasions for tests that only depend on the day or the moment.</summary>
internal static class Occasions
{
    public static Occasion On(DateOnly day, Actor by) => new(by, day, day.ToDateTime(new(10, 20), DateTimeKind.Utc));

    public static Occasion At(DateTime nowUtc, Actor by) => new(by, DateOnly.FromDateTime(nowUtc), nowUtc);
}
