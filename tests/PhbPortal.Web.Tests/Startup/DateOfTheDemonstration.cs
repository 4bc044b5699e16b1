using Microsoft.Extensions.Time.Testing;
using PhbPortal.Web.Time;

namespace PhbPortal.Web.Tests.Startup;

public sealed class DateOfTheDemonstration
{
    private static readonly DateOnly Start = new(2012, 3, 15);

    [Theory]
    [InlineData("2026-07-01T22:59:59Z")]
    [InlineData("2026-07-01T23:00:00Z")]
    [InlineData("2026-12-31T23:59:59Z")]
    [InlineData("2026-03-29T01:30:00Z")]
    [InlineData("2028-02-29T12:00:00Z")]
    public void It_starts_on_its_date_at_any_hour_and_advances_daily(string real)
    {
        var time = new FakeTimeProvider(DateTimeOffset.Parse(real, null));
        var clock = new PortalClock(time);
        clock.Demonstrate(clock.OffsetTo(Start));
        Assert.Equal(Start, clock.Today);
        Assert.True(clock.IsDemonstration);
        time.Advance(TimeSpan.FromDays(1));
        Assert.Equal(Start.AddDays(1), clock.Today);
    }

    [Fact]
    public void Outside_the_demonstration_the_date_is_that_of_London()
    {
        var clock = new PortalClock(new FakeTimeProvider(DateTimeOffset.Parse("2026-07-01T23:00:00Z", null)));
        Assert.Equal(new DateOnly(2026, 7, 2), clock.Today);
        Assert.False(clock.IsDemonstration);
    }

    [Fact]
    public void Moments_have_whole_microseconds()
    {
        var clock = new PortalClock(new FakeTimeProvider(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).AddTicks(12_345)));
        Assert.Equal(0, clock.NowUtc.Ticks % TimeSpan.TicksPerMicrosecond);
        Assert.Equal(DateTimeKind.Utc, clock.NowUtc.Kind);
    }
}
