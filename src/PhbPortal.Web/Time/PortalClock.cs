using PhbPortal.Domain.People;

namespace PhbPortal.Web.Time;

/// <summary>
/// The product's days and moments. Cookies and tickets use the real <see cref="TimeProvider"/>: with a clock of 2012 they would arrive
/// expired.
/// </summary>
public sealed class PortalClock(TimeProvider real) : TimeProvider
{
    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    private TimeSpan? offset;

    /// <summary>The day in London.</summary>
    public DateOnly Today => InLondon(NowUtc);

    /// <summary>In whole microseconds, because PostgreSQL truncates them and hashes of the moment would differ.</summary>
    public DateTime NowUtc
    {
        get
        {
            var now = real.GetUtcNow().UtcDateTime + (offset ?? TimeSpan.Zero);
            return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond));
        }
    }

    /// <summary>An occasion now: the day and the moment are read once, so that they agree at midnight.</summary>
    public Occasion OccasionBy(Actor by)
    {
        var now = NowUtc;
        return new(by, InLondon(now), now);
    }

    public bool IsDemonstration => offset is not null;

    /// <summary>A moment of the real clock in this calendar: a session that started today started on the demonstration's date.</summary>
    public DateTime OnThisCalendar(DateTime realUtc) => realUtc + (offset ?? TimeSpan.Zero);

    public static DateTime ToLondon(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(utc, London);

    public static DateOnly InLondon(DateTime utc) => DateOnly.FromDateTime(ToLondon(utc));

    /// <summary>The moment at which a day starts in London.</summary>
    public static DateTime StartOf(DateOnly day) => TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(TimeOnly.MinValue), London);

    public override DateTimeOffset GetUtcNow() => new(NowUtc);

    /// <summary>The offset of the real clock that makes <paramref name="today"/> the date in London, at the current time of day.</summary>
    public TimeSpan OffsetTo(DateOnly today)
    {
        var now = real.GetUtcNow().UtcDateTime;
        var local = today.ToDateTime(TimeOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(now, London)));
        var existing = London.IsInvalidTime(local) ? local.AddHours(1) : local;
        return TimeZoneInfo.ConvertTimeToUtc(existing, London) - now;
    }

    /// <summary>From now on days pass normally, at the offset <paramref name="from"/>.</summary>
    public void Demonstrate(TimeSpan from) => offset = from;
}
