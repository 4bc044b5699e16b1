using System.Diagnostics.CodeAnalysis;
using PhbPortal.Domain.Rules;

namespace PhbPortal.Domain.Figures;

/// <summary>A value and the first day on which it applies.</summary>
public sealed record Dated<T>(DateOnly FirstDay, T Value);

/// <summary>
/// Values by the day from which they apply. Only first days are stored: a value applies until the day before the next one, so two can
/// never overlap. There is no answer for a day before the first value.
/// </summary>
public sealed class EffectiveDated<T>
{
    private readonly Dated<T>[] versions;

    /// <exception cref="ArgumentException">Two values share a first day.</exception>
    public EffectiveDated(IEnumerable<Dated<T>> versions)
    {
        this.versions = [.. versions.OrderBy(version => version.FirstDay)];
        for (var i = 1; i < this.versions.Length; i++)
        {
            if (this.versions[i].FirstDay == this.versions[i - 1].FirstDay)
                throw new ArgumentException(
                    $"Two values have the same first day, {this.versions[i].FirstDay:yyyy-MM-dd}.",
                    nameof(versions)
                );
        }
    }

    /// <summary>Earliest first.</summary>
    public IReadOnlyList<Dated<T>> Versions => versions;

    /// <summary>False when nothing is in force on that day.</summary>
    public bool TryOn(DateOnly day, [NotNullWhen(true)] out Dated<T>? inForce)
    {
        inForce = null;
        foreach (var version in versions)
        {
            if (version.FirstDay > day)
                break;
            inForce = version;
        }

        return inForce is not null;
    }

    /// <exception cref="NotInForceException">Nothing is in force on that day.</exception>
    public Dated<T> On(DateOnly day) =>
        TryOn(day, out var inForce) ? inForce : throw new NotInForceException($"Nothing is in force on {day:yyyy-MM-dd}.");

    /// <summary>The last day of the value that applies on that day; null if no later value is known or none applies.</summary>
    public DateOnly? LastDayOf(DateOnly day)
    {
        foreach (var version in versions)
        {
            if (version.FirstDay > day)
                return version == versions[0] ? null : version.FirstDay.AddDays(-1);
        }

        return null;
    }
}
