using FluentValidation;
using PhbPortal.Domain.Values;

namespace PhbPortal.Web.Ui;

/// <summary>Rules for a typed amount, which is text in the form until it is known to be money.</summary>
public static class MoneyFieldRules
{
    public const string Example = "Enter the amount in pounds, like 45 or 45.50";

    /// <summary>An amount above zero is required.</summary>
    public static IRuleBuilderOptions<T, string?> Pounds<T>(this IRuleBuilder<T, string?> rule, string message = Example) =>
        rule.Must(typed => Money.TryParse(typed, out _))
            .WithMessage(message)
            .Must(typed => !Money.TryParse(typed, out var amount) || amount.IsPositive)
            .WithMessage("The amount must be more than £0.00");

    /// <summary>An amount is required and may be zero.</summary>
    public static IRuleBuilderOptions<T, string?> PoundsOrZero<T>(this IRuleBuilder<T, string?> rule, string message = Example) =>
        rule.Must(typed => Money.TryParse(typed, out _)).WithMessage(message);

    /// <summary>Empty, or an amount that may be zero.</summary>
    public static IRuleBuilderOptions<T, string?> PoundsOrNothing<T>(this IRuleBuilder<T, string?> rule, string message = Example) =>
        rule.Must(typed => string.IsNullOrWhiteSpace(typed) || Money.TryParse(typed, out _)).WithMessage(message);
}
