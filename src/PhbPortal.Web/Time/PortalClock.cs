using PhbPortal.Domain.People;

namespace PhbPortal.Web.Time;

/// <summary>
/// The product's days and moments. Cookies and tickets keep the real <see cref="TimeProvider"/>: at a clock of 2012 they would arrive
/// expired.
/// </summary>
public sealed class PortalClock(TimeProvider real) : TimeProvider
{
    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    private TimeSpan? offset;

    /// <summary>The day in London.</summary>
    public DateOnly Today => InLondon(NowUtc);

    /// <summary>Cut to whole microseconds, because PostgreSQL cuts them and hashes over the moment would differ.</summary>
    public DateTime NowUtc
    {
        get
        {
            var now = real.GetUtcNow().UtcDateTime + (offset ?? TimeSpan.Zero);
            return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond));
        }
    }

    /// <summary>What somebody does now: the day and the moment are read once, so that they agree at midnight.</summary>
    public Occasion OccasionBy(Actor by)
    {
        var now = NowUtc;
        return new(by, InLondon(now), now);
    }

    public bool IsDemonstration => offset is not null;

    /// <summary>A moment of the real clock as this calendar has it: a session that began today began on the demonstration's day.</summary>
    public DateTime OnThisCalendar(DateTime realUtc) => realUtc + (offset ?? TimeSpan.Zero);

    public static DateTime ToLondon(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(utc, London);

    public static DateOnly InLondon(DateTime utc) => DateOnly.FromDateTime(ToLondon(utc));

    /// <summary>The moment at which a day begins in London.</summary>
    public static DateTime StartOf(DateOnly day) => TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(TimeOnly.MinValue), London);

    public override DateTimeOffset GetUtcNow() => new(NowUtc);

    /// <summary>
    /// How far the real clock must be moved so that <paramref name="today"/> is the day in London, at the same time of day as now.
    /// </summary>
    public TimeSpan OffsetTo(DateOnly today)
    {
        var now = real.GetUtcNow().UtcDateTime;
        var local = today.ToDateTime(TimeOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(now, London)));
        var existing = London.IsInvalidTime(local) ? local.AddHours(1) : local;
        return TimeZoneInfo.ConvertTimeToUtc(existing, London) - now;
    }

    /// <summary>From here on days pass normally, <paramref name="from"/> away from the real ones.</summary>
    public void Demonstrate(TimeSpan from) => offset = from;
}
