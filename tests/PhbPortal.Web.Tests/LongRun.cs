namespace PhbPortal.Web.Tests;

/// <summary>Random and timed tests have a short version for every change and a long one for <c>tests/run --long</c>.</summary>
internal static class LongRun
{
    public static bool IsWanted { get; } = Environment.GetEnvironmentVariable("PHB_TEST_LONG") is "1";
}
