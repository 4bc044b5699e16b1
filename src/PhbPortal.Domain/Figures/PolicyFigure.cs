namespace PhbPortal.Domain.Figures;

/// <summary>One figure in force, with the version it comes from.</summary>
public sealed record PolicyFigure(string Key, long Value, PolicyUnit Unit, DateOnly FirstDay, string Citation, bool IsLocal)
{
    /// <exception cref="OverflowException">The figure is too large to count days, weeks or months with.</exception>
    public int Count => checked((int)Value);

    /// <summary>"3 months".</summary>
    public string InWords => Unit.InWords(Value);

    /// <summary>The day this long after another one: the same day of the month, or the month's last day if it is shorter.</summary>
    /// <exception cref="InvalidOperationException">The figure does not count days of the calendar.</exception>
    public DateOnly After(DateOnly day) =>
        Unit switch
        {
            PolicyUnit.Months => day.AddMonths(Count),
            PolicyUnit.Weeks => day.AddDays(checked(Count * 7)),
            PolicyUnit.CalendarDays => day.AddDays(Count),
            _ => throw new InvalidOperationException($"{Key} counts {Unit.Name()}."),
        };
}

/// <summary>The version of a policy that a decision used: its name and its first day.</summary>
public sealed record PolicyUsed(string Key, DateOnly FirstDay)
{
    /// <summary>A policy of several figures is as new as its newest figure.</summary>
    public static PolicyUsed Of(string key, params IReadOnlyList<PolicyFigure> figures) => new(key, figures.Max(figure => figure.FirstDay));

    public override string ToString() => $"{Key} from {FirstDay:yyyy-MM-dd}";
}
