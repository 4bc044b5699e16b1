using System.Globalization;
using System.Text;

namespace PhbPortal.Domain.Support;

/// <summary>
/// The name of a provider or person for comparison: without capitals, accents and punctuation, with "&amp;" as "and", and without the
/// legal form at its end, so that "Bright Care Ltd." is "bright care". It is compared as a whole: with more words it is another name.
/// </summary>
public static class PayeeName
{
    private static readonly HashSet<string> LegalForms = new(StringComparer.Ordinal)
    {
        "ltd",
        "limited",
        "llp",
        "plc",
        "cic",
        "co",
        "company",
        "inc",
    };

    public static string Plain(string name)
    {
        List<string> words = [];
        var wasLetter = false;
        foreach (var word in WordsOf(name))
        {
            // "C.I.C." becomes "cic".
            var isLetter = word.Length == 1 && char.IsLetter(word[0]);
            if (isLetter && wasLetter)
                words[^1] += word;
            else
                words.Add(word);
            wasLetter = isLetter;
        }

        while (words.Count > 1 && LegalForms.Contains(words[^1]))
            words.RemoveAt(words.Count - 1);
        return string.Join(' ', words);
    }

    private static string[] WordsOf(string name)
    {
        var plain = new StringBuilder();
        foreach (var sign in name.Replace("&", " and ", StringComparison.Ordinal).Normalize(NormalizationForm.FormD).ToLowerInvariant())
        {
            if (sign is not ('\'' or '’') && CharUnicodeInfo.GetUnicodeCategory(sign) != UnicodeCategory.NonSpacingMark)
                plain.Append(char.IsLetterOrDigit(sign) ? sign : ' ');
        }

        return plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }
}
