using FluentValidation;
using PhbPortal.Domain.Values;

namespace PhbPortal.Web.Ui;

/// <summary>Rules for a typed amount, which is text in the form until it is known to be money.</summary>
public static class MoneyFieldRules
{
    public const string Example = "Enter the amount in pounds, like 45 or 45.50";

    private const string NotZero = "The amount must be more than £0.00";

    /// <summary>An amount above zero is required.</summary>
    public static IRuleBuilderOptionsConditions<T, string?> Pounds<T>(this IRuleBuilder<T, string?> rule, string message = Example) =>
        rule.Refusing(typed => Fault(typed, out var amount, message) ?? (amount.IsPositive ? null : NotZero));

    /// <summary>An amount is required and may be zero.</summary>
    public static IRuleBuilderOptionsConditions<T, string?> PoundsOrZero<T>(this IRuleBuilder<T, string?> rule, string message = Example) =>
        rule.Refusing(typed => Fault(typed, out _, message));

    /// <summary>Empty, or an amount that may be zero.</summary>
    public static IRuleBuilderOptionsConditions<T, string?> PoundsOrNothing<T>(
        this IRuleBuilder<T, string?> rule,
        string message = Example
    ) => rule.Refusing(typed => string.IsNullOrWhiteSpace(typed) ? null : Fault(typed, out _, message));

    /// <summary>Which limit was met, if the amount cannot be taken.</summary>
    private static string? Fault(string? typed, out Money amount, string noAmount) =>
        Money.Read(typed, out amount) switch
        {
            NumberFault.NoNumber => noAmount,
            NumberFault.TooManyDecimals => "The amount can have 2 decimals at most, for the pence",
            NumberFault.TooLarge => $"The amount must be {Money.LargestTyped} or less",
            _ => null,
        };
}
