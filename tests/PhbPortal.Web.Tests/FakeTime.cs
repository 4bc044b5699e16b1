namespace PhbPortal.Web.Tests;

/// <summary>The real clock of a test: it stands still until it is told to pass.</summary>
public sealed class FakeTime(DateTimeOffset now) : TimeProvider
{
    private DateTimeOffset now = now;

    public override DateTimeOffset GetUtcNow() => now;

    public void Pass(TimeSpan time) => now += time;
}
