using System.Buffers;
using System.Globalization;
using System.Text;

namespace PhbPortal.Domain.Values;

/// <summary>
/// Text as the portal reads it, wherever it comes from: what is kept is what can be seen. White space of every kind becomes a space and
/// every line end a line feed; control and format characters, fillers, halves of characters and code points that are no characters go;
/// the rest is put into the usual form (NFC), so that the same word is the same text however it was typed.
/// </summary>
/// <remarks>
/// They are dropped rather than refused: nobody can see them, so nobody could find them to take them out, and they arrive by pasting.
/// Joiners stay where a script needs them, because a Persian, Urdu or Sinhala word is written wrongly without, and between the parts of a
/// picture; anywhere else they would only make two names look alike.
/// </remarks>
public static class PlainText
{
    private const int NonJoiner = 0x200C;
    private const int Joiner = 0x200D;

    /// <summary>Letters and signs by their category that show as nothing: Hangul and Khmer fillers, and the grapheme joiner.</summary>
    private static readonly HashSet<int> Fillers = [0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x3164, 0xFFA0];

    /// <summary>Format characters by their category that are drawn: the signs over Arabic, Syriac and Kaithi numbers.</summary>
    private static readonly HashSet<int> DrawnFormats =
    [
        0x0600,
        0x0601,
        0x0602,
        0x0603,
        0x0604,
        0x0605,
        0x06DD,
        0x070F,
        0x0890,
        0x0891,
        0x08E2,
        0x110BD,
        0x110CD,
    ];

    /// <summary>Reads text of several lines. Reading what was read changes nothing.</summary>
    public static string Of(string? typed)
    {
        if (string.IsNullOrEmpty(typed))
            return "";
        return Ascii.IsValid(typed) && !typed.Any(char.IsControl) ? typed : Read(typed);
    }

    /// <summary>Reads text of one line: each run of white space is one space, and there is none outside.</summary>
    public static string OneLine(string? typed) => string.Join(' ', Of(typed).Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Whether anything in it can be seen and read: a letter or a digit.</summary>
    public static bool HasLetterOrDigit(string? typed) => Of(typed).EnumerateRunes().Any(Rune.IsLetterOrDigit);

    /// <summary>Whether it has a letter.</summary>
    public static bool HasLetter(string? typed) => Of(typed).EnumerateRunes().Any(Rune.IsLetter);

    /// <summary>Its start, of at most <paramref name="length"/> characters, which never ends in half a character.</summary>
    public static string Cut(string text, int length)
    {
        if (text.Length <= length)
            return text;
        return length > 0 && char.IsHighSurrogate(text[length - 1]) ? text[..(length - 1)] : text[..length];
    }

    private static string Read(string typed)
    {
        var seen = Seen(typed);
        var kept = new StringBuilder(typed.Length);
        for (var at = 0; at < seen.Count; at++)
        {
            if (!IsJoiner(seen[at]) || Joins(seen, at))
                kept.Append(seen[at].ToString());
        }

        return kept.ToString().Normalize(NormalizationForm.FormC);
    }

    /// <summary>What can be seen, and the joiners.</summary>
    private static List<Rune> Seen(string typed)
    {
        List<Rune> seen = [];
        for (var at = 0; at < typed.Length; )
        {
            if (Rune.DecodeFromUtf16(typed.AsSpan(at), out var rune, out var length) != OperationStatus.Done)
            {
                // Half a character.
                at += length;
                continue;
            }

            at += length;
            if (IsLineEnd(rune))
            {
                if (rune.Value != '\r' || at == typed.Length || typed[at] != '\n')
                    seen.Add(new('\n'));
            }
            else if (IsSpace(rune))
                seen.Add(new(' '));
            else if (IsKept(rune) || IsJoiner(rune))
                seen.Add(rune);
        }

        return seen;
    }

    private static bool IsJoiner(Rune rune) => rune.Value is Joiner or NonJoiner;

    private static bool IsLineEnd(Rune rune) => rune.Value is '\n' or '\r' or '\v' or '\f' or 0x85 or 0x2028 or 0x2029;

    // An empty cell of Braille is a space of that script.
    private static bool IsSpace(Rune rune) =>
        rune.Value is '\t' or 0x2800 || Rune.GetUnicodeCategory(rune) == UnicodeCategory.SpaceSeparator;

    private static bool IsKept(Rune rune) =>
        Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.Control => false,
            UnicodeCategory.Format => DrawnFormats.Contains(rune.Value),
            _ => !Fillers.Contains(rune.Value) && !IsNoCharacter(rune.Value),
        };

    // Unicode promises that these 66 will never be characters.
    private static bool IsNoCharacter(int value) => (value & 0xFFFE) == 0xFFFE || value is >= 0xFDD0 and <= 0xFDEF;

    private static bool Joins(List<Rune> runes, int at) =>
        at > 0
        && at + 1 < runes.Count
        && (
            (IsJoiningScript(runes[at - 1]) && IsJoiningScript(runes[at + 1]))
            || (runes[at].Value == Joiner && IsPicture(runes[at - 1]) && IsPicture(runes[at + 1]))
        );

    /// <summary>Letters and marks of scripts that are spelt with joiners: Arabic, Syriac, N’Ko, Mongolian, those of South Asia.</summary>
    private static bool IsJoiningScript(Rune rune) =>
        rune.Value is (>= 0x0600 and <= 0x08FF) or (>= 0x0900 and <= 0x0DFF) or (>= 0x1000 and <= 0x109F) or (>= 0x1780 and <= 0x18AF)
        && (Rune.IsLetter(rune) || IsMark(rune));

    // A picture may be followed by the sign that asks for its colours, or by a tone of skin.
    private static bool IsPicture(Rune rune) =>
        rune.Value is 0xFE0F or (>= 0x1F3FB and <= 0x1F3FF) || Rune.GetUnicodeCategory(rune) == UnicodeCategory.OtherSymbol;

    private static bool IsMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.NonSpacingMark
                or UnicodeCategory.SpacingCombiningMark
                or UnicodeCategory.EnclosingMark;
}
