using System.Globalization;
using FluentValidation;

namespace PhbPortal.Web.Ui;

/// <summary>Rules for a typed number that is not money: a quantity, a percentage, a count of weeks.</summary>
public static class NumberFieldRules
{
    private const int MostDecimals = 3;

    /// <summary>Digits, with at most three decimals and thousands commas; no sign and no exponent.</summary>
    public static bool TryRead(string? typed, out decimal number)
    {
        var text = (typed ?? "").Trim();
        number = 0;
        return text.Length is > 0 and <= 20
            && HasFewDecimals(text)
            && CommasSeparateThousands(text)
            && decimal.TryParse(
                text,
                NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands,
                CultureInfo.InvariantCulture,
                out number
            );
    }

    /// <summary>Ignores an empty field: require an answer with <see cref="TextFieldRules.Given"/>.</summary>
    public static IRuleBuilderOptions<T, string?> NumberBetween<T>(
        this IRuleBuilder<T, string?> rule,
        decimal least,
        decimal most,
        string message
    ) =>
        rule.Must(typed => string.IsNullOrWhiteSpace(typed) || (TryRead(typed, out var number) && number >= least && number <= most))
            .WithMessage(message);

    private static bool HasFewDecimals(string text)
    {
        var point = text.IndexOf('.', StringComparison.Ordinal);
        return point < 0 || text.Length - point - 1 is >= 1 and <= MostDecimals;
    }

    private static bool CommasSeparateThousands(string text)
    {
        var groups = text.Split('.')[0].Split(',');
        return groups.Length == 1 || (groups[0].Length is >= 1 and <= 3 && groups[1..].All(group => group.Length == 3));
    }
}
