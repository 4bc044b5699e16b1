using System.Globalization;
using System.Text;

namespace PhbPortal.Domain.Values;

/// <summary>Ten digits, of which the last is the modulus 11 check digit (NHS data dictionary).</summary>
public readonly record struct NhsNumber
{
    /// <summary>A number for hints and messages: its check digit is right, and it begins as only numbers for tests do.</summary>
    public const string Example = "999 123 4578";

    private const int Length = 10;

    private NhsNumber(string digits) => Digits = digits;

    public string Digits { get; }

    /// <summary>
    /// Accepts whatever stands between the digits as white space or a dash. One digit ten times over has a right check digit but is
    /// nobody's number: people type it where they know none.
    /// </summary>
    public static bool TryParse(string? typed, out NhsNumber number)
    {
        number = default;
        var digits = Strip(typed);
        if (!IsWellFormed(digits) || digits.All(digit => digit == digits[0]))
            return false;
        number = new(digits);
        return true;
    }

    /// <summary>
    /// For what is stored, which an earlier build may have accepted; use <see cref="TryParse"/> for what people type.
    /// </summary>
    /// <exception cref="FormatException">The check digit is wrong.</exception>
    public static NhsNumber Parse(string digits) => IsWellFormed(digits) ? new(digits) : throw new FormatException("Not an NHS number.");

    /// <summary>Whether only digits, white space and dashes were typed, as by someone who meant a number.</summary>
    public static bool IsOnlyDigits(string? typed) => Strip(typed) is { Length: > 0 } text && text.All(char.IsAsciiDigit);

    /// <summary>Two letters, six digits, one letter: a National Insurance number typed in the wrong place.</summary>
    public static bool LooksLikeNationalInsurance(string? typed)
    {
        var text = Strip(typed);
        return text.Length == 9
            && char.IsAsciiLetter(text[0])
            && char.IsAsciiLetter(text[1])
            && text[2..8].All(char.IsAsciiDigit)
            && char.IsAsciiLetter(text[8]);
    }

    /// <summary>In groups of 3-3-4 on one line, with no-break spaces.</summary>
    public override string ToString() => $"{Digits[..3]}\u00a0{Digits[3..6]}\u00a0{Digits[6..]}";

    private static string Strip(string? typed)
    {
        var kept = new StringBuilder();
        foreach (var sign in PlainText.Of(typed))
        {
            if (!char.IsWhiteSpace(sign) && CharUnicodeInfo.GetUnicodeCategory(sign) != UnicodeCategory.DashPunctuation && sign != '\u2212')
                kept.Append(sign);
        }

        return kept.ToString();
    }

    private static bool IsWellFormed(string digits) => digits.Length == Length && digits.All(char.IsAsciiDigit) && CheckDigitFits(digits);

    private static bool CheckDigitFits(string digits)
    {
        var sum = 0;
        for (var i = 0; i < 9; i++)
            sum += (digits[i] - '0') * (10 - i);
        var check = 11 - (sum % 11);
        return check != 10 && (check == 11 ? 0 : check) == digits[9] - '0';
    }
}
