namespace PhbPortal.Domain.Values;

/// <summary>Ten digits, of which the last is the modulus 11 check digit (NHS data dictionary).</summary>
public readonly record struct NhsNumber
{
    private NhsNumber(string digits) => Digits = digits;

    public string Digits { get; }

    /// <summary>Accepts spaces and hyphens between the digits.</summary>
    public static bool TryParse(string? typed, out NhsNumber number)
    {
        number = default;
        var digits = Strip(typed);
        if (digits.Length != 10 || !digits.All(char.IsAsciiDigit) || !CheckDigitFits(digits))
            return false;
        number = new(digits);
        return true;
    }

    /// <exception cref="FormatException">The check digit is wrong; use <see cref="TryParse"/> for what people type.</exception>
    public static NhsNumber Parse(string digits) =>
        TryParse(digits, out var number) ? number : throw new FormatException("Not an NHS number.");

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

    private static string Strip(string? typed) =>
        (typed ?? "")
            .Replace(" ", "", StringComparison.Ordinal)
            .Replace("-", "", StringComparison.Ordinal)
            .Replace("\u00a0", "", StringComparison.Ordinal)
            .Trim();

    private static bool CheckDigitFits(string digits)
    {
        var sum = 0;
        for (var i = 0; i < 9; i++)
            sum += (digits[i] - '0') * (10 - i);
        var check = 11 - (sum % 11);
        return check != 10 && (check == 11 ? 0 : check) == digits[9] - '0';
    }
}
