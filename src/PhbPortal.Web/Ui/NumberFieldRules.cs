using FluentValidation;
using PhbPortal.Domain.Values;

namespace PhbPortal.Web.Ui;

/// <summary>Rules for a typed number that is not money: a quantity, a percentage, a count of weeks.</summary>
public static class NumberFieldRules
{
    private const decimal Smallest = 0.001m;

    /// <summary>
    /// Ignores an empty field: require an answer with <see cref="TextFieldRules.Given"/>. Each limit has its own message, which starts with
    /// <paramref name="name"/>, as in "How many must be 100,000 or less".
    /// </summary>
    /// <param name="noNumber">What to type, as in "Enter how many as a number, like 2 or 1.5".</param>
    public static IRuleBuilderOptionsConditions<T, string?> NumberBetween<T>(
        this IRuleBuilder<T, string?> rule,
        decimal least,
        decimal most,
        string name,
        string noNumber
    ) => rule.Refusing(typed => string.IsNullOrWhiteSpace(typed) ? null : Fault(typed, least, most, name, noNumber));

    /// <summary>A number above 0 is required.</summary>
    public static IRuleBuilderOptionsConditions<T, string?> NumberUpTo<T>(
        this IRuleBuilder<T, string?> rule,
        decimal most,
        string name,
        string noNumber
    ) => rule.Refusing(typed => Fault(typed, Smallest, most, name, noNumber));

    private static string? Fault(string? typed, decimal least, decimal most, string name, string noNumber) =>
        TypedNumber.Read(typed, out var number) switch
        {
            NumberFault.NoNumber => noNumber,
            NumberFault.TooManyDecimals => $"{name} can have {TypedNumber.UsualDecimals} decimals at most",
            NumberFault.TooLarge => $"{name} must be {most:#,0.###} or less",
            _ when number > most => $"{name} must be {most:#,0.###} or less",
            _ when number < least && least == Smallest => $"{name} must be more than 0",
            _ when number < least => $"{name} must be {least:#,0.###} or more",
            _ => null,
        };
}
