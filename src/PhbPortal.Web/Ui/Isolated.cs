using System.Globalization;
using System.Text;

namespace PhbPortal.Web.Ui;

/// <summary>
/// Keeps words that are written from right to left from turning what stands beside them: "محمد (62 years)" would otherwise show its figures
/// on the wrong side. Each such run of words is put between the two characters that Unicode has for it, the counterpart of
/// <c>&lt;bdi&gt;</c> that also works in titles, messages and mails. Other text is not changed.
/// </summary>
/// <remarks>
/// It is done where text is written (<see cref="PortalPage{TModel}"/>, <see cref="Element"/>, <see cref="Mail.Outbox"/>), not where a name
/// is shown: names stand within sentences on almost every page, and one of them would be forgotten. The two characters are never stored,
/// because the reader of typed text drops them when they come back.
/// </remarks>
public static class Isolated
{
    private const char Start = '\u2068';
    private const char End = '\u2069';

    public static string Of(string text)
    {
        if (!MayTurn(text))
            return text;
        var written = new StringBuilder(text.Length + 8);
        for (var at = 0; at < text.Length; )
        {
            var length = LengthOfRun(text.AsSpan(at));
            if (length > 0)
            {
                written.Append(Start).Append(text, at, length).Append(End);
                at += length;
            }
            else
                written.Append(text[at++]);
        }

        return written.ToString();
    }

    private static bool MayTurn(string text)
    {
        foreach (var unit in text)
        {
            if (unit is (>= '\u0590' and <= '\u08FF') or (>= '\uD802' and <= '\uD83B') or (>= '\uFB1D' and <= '\uFEFC'))
                return true;
        }

        return false;
    }

    /// <summary>From its first letter to its last. Whatever a list or a sentence in English puts between two names parts them.</summary>
    private static int LengthOfRun(ReadOnlySpan<char> text)
    {
        var (length, at) = (0, 0);
        foreach (var rune in text.EnumerateRunes())
        {
            at += rune.Utf16SequenceLength;
            if (IsRightToLeft(rune))
                length = at;
            else if (length == 0 || Parts(rune))
                break;
        }

        return length;
    }

    private static bool IsRightToLeft(Rune rune) =>
        rune.Value
            is (>= 0x0590 and <= 0x08FF)
                or (>= 0xFB1D and <= 0xFDFF)
                or (>= 0xFE70 and <= 0xFEFC)
                or (>= 0x10800 and <= 0x10FFF)
                or (>= 0x1E800 and <= 0x1EFFF)
        && !Rune.IsDigit(rune);

    private static bool Parts(Rune rune) =>
        rune.Value is ',' or ';' or ':' or '(' or ')' or '\n' or '“' or '”' or '–'
        || Rune.IsDigit(rune)
        || (Rune.IsLetter(rune) && Rune.GetUnicodeCategory(rune) != UnicodeCategory.ModifierLetter);
}
