using System.Globalization;
using System.Text;
using Mark = System.Globalization.UnicodeCategory;

namespace PhbPortal.Domain.Values;

/// <summary>
/// Text for comparison, as somebody would type it who lacks the keyboard: in small letters, without accents, and with the letters that do
/// not come apart into a letter and an accent spelt out (Ł as l, ß as ss, Æ as ae). Letters of other scripts stay, with what belongs to
/// them; only the points and strokes that are often left out in writing go, and the letters that Persian and Arabic keyboards type
/// differently become one.
/// </summary>
public static class SpeltOut
{
    private static readonly Dictionary<int, string> Spellings = new()
    {
        ['ł'] = "l",
        ['ø'] = "o",
        ['đ'] = "d",
        ['ð'] = "d",
        ['þ'] = "th",
        ['ß'] = "ss",
        ['æ'] = "ae",
        ['œ'] = "oe",
        ['ı'] = "i",
        ['ħ'] = "h",
        ['ŧ'] = "t",
        ['ŋ'] = "ng",
        ['ĸ'] = "k",
        ['ə'] = "a",
        ['ǝ'] = "a",
        ['ɓ'] = "b",
        ['ƀ'] = "b",
        ['ƈ'] = "c",
        ['ȼ'] = "c",
        ['ɖ'] = "d",
        ['ɗ'] = "d",
        ['ɛ'] = "e",
        ['ɇ'] = "e",
        ['ƒ'] = "f",
        ['ǥ'] = "g",
        ['ɠ'] = "g",
        ['ɣ'] = "g",
        ['ɨ'] = "i",
        ['ɩ'] = "i",
        ['ɉ'] = "j",
        ['ƙ'] = "k",
        ['ƚ'] = "l",
        ['ɫ'] = "l",
        ['ɲ'] = "n",
        ['ɔ'] = "o",
        ['ɵ'] = "o",
        ['ƥ'] = "p",
        ['ɍ'] = "r",
        ['ƭ'] = "t",
        ['ʉ'] = "u",
        ['ʋ'] = "v",
        ['ɏ'] = "y",
        ['ƴ'] = "y",
        ['ƶ'] = "z",
        ['ȥ'] = "z",
        [0x2C65] = "a",
        ['ς'] = "σ",
        // Arabic letters as Persian and Urdu keyboards type them.
        [0x06A9] = "\u0643",
        [0x06CC] = "\u064A",
        [0x0649] = "\u064A",
        [0x06C1] = "\u0647",
        [0x06D5] = "\u0647",
        [0x0629] = "\u0647",
    };

    /// <summary>Signs and spaces stay as they are.</summary>
    public static string Of(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var rune in PlainText.Of(text).Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            if (IsAccent(rune))
                continue;
            var small = Rune.ToLowerInvariant(rune);
            if (Spellings.TryGetValue(small.Value, out var spelling))
                plain.Append(spelling);
            else if (CharUnicodeInfo.GetDecimalDigitValue(small.ToString(), 0) is >= 0 and var digit)
                plain.Append((char)('0' + digit));
            else
                plain.Append(small.ToString());
        }

        // Other scripts are put together again, so that a syllable is one letter.
        return plain.ToString().Normalize(NormalizationForm.FormC);
    }

    /// <summary>
    /// Its words, of letters and digits with what belongs to them. Signs and spaces part words, but an apostrophe does not: "O’Brien" is
    /// one.
    /// </summary>
    public static IReadOnlyList<string> WordsOf(string text)
    {
        var words = new StringBuilder(text.Length);
        foreach (var rune in Of(text).EnumerateRunes())
        {
            if (rune.Value is '\'' or '’' or '‘' or '`')
                continue;
            if (Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is Mark.NonSpacingMark or Mark.SpacingCombiningMark)
                words.Append(rune.ToString());
            else
                words.Append(' ');
        }

        return words.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    // In Thai and in the scripts of South Asia such marks are vowels, without which names are no longer told apart.
    private static bool IsAccent(Rune rune) =>
        rune.Value
            is (>= 0x0300 and <= 0x036F)
                or (>= 0x0483 and <= 0x0489)
                or (>= 0x0591 and <= 0x05C7)
                or (>= 0x0610 and <= 0x061A)
                or 0x0640
                or (>= 0x064B and <= 0x065F)
                or 0x0670
                or (>= 0x06D6 and <= 0x06DC)
                or (>= 0x06DF and <= 0x06E8)
                or (>= 0x06EA and <= 0x06ED)
                or (>= 0x02B0 and <= 0x02FF)
                or (>= 0x1AB0 and <= 0x1AFF)
                or (>= 0x1DC0 and <= 0x1DFF)
                or 0x200C
                or 0x200D
                or (>= 0x20D0 and <= 0x20FF)
                or (>= 0xFE00 and <= 0xFE0F)
                or (>= 0xFE20 and <= 0xFE2F)
                or (>= 0xE0100 and <= 0xE01EF);
}
