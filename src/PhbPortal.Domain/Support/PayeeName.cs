using PhbPortal.Domain.Values;

namespace PhbPortal.Domain.Support;

/// <summary>
/// The name of a provider or person for comparison: without capitals, accents and punctuation, with letters spelt out, with "&amp;" as
/// "and", and without the legal form at its end, so that "Bright Care Ltd." is "bright care". It is compared as a whole: with more words it
/// is another name.
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

    /// <summary>Whether two whole names are the same one. A name without a letter or figure is the same as no other.</summary>
    public static bool AreSame(string one, string other) =>
        Plain(one) is { Length: > 0 } plain && plain.Equals(Plain(other), StringComparison.Ordinal);

    public static string Plain(string name)
    {
        List<string> words = [];
        var wasLetter = false;
        foreach (var word in SpeltOut.WordsOf(name.Replace("&", " and ", StringComparison.Ordinal)))
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
}
