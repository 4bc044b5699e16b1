using FluentValidation;
using FluentValidation.Results;

namespace PhbPortal.Web.Ui;

/// <summary>Rules for a typed day. The name starts the message, as in "Review date must include a month".</summary>
public static class DateFieldRules
{
    /// <summary>A real day is required. <paramref name="whenEmpty"/> says what to do, as in "Enter the day of the review".</summary>
    public static IRuleBuilderOptionsConditions<T, DateField?> RealDay<T>(
        this IRuleBuilder<T, DateField?> rule,
        string name,
        string? whenEmpty = null
    ) => rule.Custom((field, context) => Judge(field, context, name, whenEmpty ?? "Enter the " + name.Lowered()));

    /// <summary>Empty, or a real day.</summary>
    public static IRuleBuilderOptionsConditions<T, DateField?> RealDayOrNothing<T>(this IRuleBuilder<T, DateField?> rule, string name) =>
        rule.Custom((field, context) => Judge(field, context, name, null));

    /// <summary>Does not apply while the day cannot be read, so combine it with <see cref="RealDay"/>.</summary>
    public static IRuleBuilderOptions<T, DateField?> NotAfter<T>(
        this IRuleBuilder<T, DateField?> rule,
        Func<T, DateOnly> latest,
        string message
    ) => rule.Must((form, field) => field?.Value is not { } day || day <= latest(form)).WithMessage(message);

    /// <summary>Does not apply while the day cannot be read, so combine it with <see cref="RealDay"/>.</summary>
    public static IRuleBuilderOptions<T, DateField?> NotBefore<T>(
        this IRuleBuilder<T, DateField?> rule,
        Func<T, DateOnly?> earliest,
        string message
    ) => rule.Must((form, field) => field?.Value is not { } day || earliest(form) is not { } first || day >= first).WithMessage(message);

    private static void Judge<T>(DateField? field, ValidationContext<T> context, string name, string? whenEmpty)
    {
        if (field is null || field.IsEmpty)
        {
            if (whenEmpty is not null)
                context.AddFailure(whenEmpty);
            return;
        }

        var (part, message) = Fault(field, name);
        if (message is not null)
            context.AddFailure(new ValidationFailure(part is null ? context.PropertyPath : $"{context.PropertyPath}.{part}", message));
    }

    private static (string? Part, string? Message) Fault(DateField field, string name)
    {
        if (!field.IsInOneBox && FaultOfPart(field, name) is { } fault)
            return fault;
        if (!field.TryRead(out var day))
            return (
                "Day",
                field.IsInOneBox
                    ? $"{name} must be a real date with day, month and a year with 4 numbers, like 14 3 2012"
                    : $"{name} must be a real date"
            );
        return day.Year is < 1850 or > 2199 ? ("Year", $"{name} must have a year between 1850 and 2199") : (null, null);
    }

    private static (string Part, string Message)? FaultOfPart(DateField field, string name)
    {
        var missing = new[] { ("Day", field.Day), ("Month", field.Month), ("Year", field.Year) }
            .Where(p => string.IsNullOrWhiteSpace(p.Item2))
            .Select(p => p.Item1)
            .ToArray();
        if (missing.Length > 0)
            return (missing[0], $"{name} must include a {string.Join(" and a ", missing.Select(InWords.Lowered))}");
        if (field.DayNumber is null)
            return ("Day", $"{name} must have a day from 1 to 31");
        if (field.MonthNumber is null)
            return ("Month", $"{name} must have a month from 1 to 12, or its name");
        return field.YearNumber is null ? ("Year", $"{name} must have a year with 4 numbers, like 2012") : null;
    }
}
