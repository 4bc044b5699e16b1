using System.Globalization;

namespace PhbPortal.Domain.Values;

/// <summary>What keeps typed text from being a number, or an amount of money.</summary>
public enum NumberFault
{
    NoNumber,
    TooManyDecimals,
    TooLarge,
}

/// <summary>
/// The one reader of numbers as people type them: digits, at most one point, with commas or spaces between thousands. No sign and no
/// exponent. "0.5" may be typed as ".5".
/// </summary>
public static class TypedNumber
{
    /// <summary>The most decimals of a quantity, a percentage or a count.</summary>
    public const int UsualDecimals = 3;

    private const int MostDigits = 15;

    private const decimal LargestOfAll = 999_999_999_999_999;

    /// <returns>Null if it was read.</returns>
    public static NumberFault? Read(string? typed, out decimal number, int decimals = UsualDecimals)
    {
        number = 0;
        var text = PlainText.OneLine(typed);
        if (text.Length == 0)
            return NumberFault.NoNumber;
        var point = text.IndexOf('.', StringComparison.Ordinal);
        var (whole, part) = point < 0 ? (text, null) : (text[..point], text[(point + 1)..]);
        var digits = whole.Replace(",", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
        if (
            !digits.All(char.IsAsciiDigit)
            || (digits.Length == 0 && part is null)
            || part?.Length == 0
            || part?.All(char.IsAsciiDigit) == false
            || !AreThousands(whole, ',')
            || !AreThousands(whole, ' ')
        )
            return NumberFault.NoNumber;
        digits = digits.TrimStart('0');
        if (digits.Length > MostDigits)
        {
            number = LargestOfAll;
            return NumberFault.TooLarge;
        }

        if (part?.Length > decimals)
            return NumberFault.TooManyDecimals;
        number = decimal.Parse($"0{digits}.{part ?? "0"}", NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        return null;
    }

    public static bool TryRead(string? typed, out decimal number) => Read(typed, out number) is null;

    /// <summary>Reads a whole number, such as a count of days.</summary>
    public static bool TryReadWhole(string? typed, out int number)
    {
        number = 0;
        if (Read(typed, out var read, decimals: 0) is not null || read > int.MaxValue)
            return false;
        number = (int)read;
        return true;
    }

    private static bool AreThousands(string whole, char between)
    {
        var groups = whole.Split(between);
        return groups.Length == 1 || (groups[0].Length is >= 1 and <= 3 && groups[1..].All(group => group.Length == 3));
    }
}
