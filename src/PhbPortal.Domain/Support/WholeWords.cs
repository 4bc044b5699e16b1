using System.Text;
using PhbPortal.Domain.Values;

namespace PhbPortal.Domain.Support;

/// <summary>
/// Words to be found in other words: in lower case, without accents and apostrophes, spelt out, whole, and in singular, so that "art" is
/// not found in "start".
/// </summary>
public sealed class WholeWords
{
    private static readonly char[] Between = [' ', ',', '.', ';', ':', '?', '!', '/', '(', ')', '"', '“', '”', '-', '–', '—', '\n'];

    private readonly string text;

    private WholeWords(string text) => this.text = text;

    public static WholeWords Of(string words) => new(InSingulars(words));

    /// <summary>Whether it contains any word.</summary>
    public static bool Any(string words) => PlainText.HasLetterOrDigit(words);

    /// <summary>Whether it contains these words, one after the other.</summary>
    public bool Has(string words) => text.Contains(InSingulars(words), StringComparison.Ordinal);

    // " wheelchairs, please" and "wheelchair" both become " wheelchair ".
    private static string InSingulars(string words)
    {
        var singulars = new StringBuilder(" ");
        foreach (var word in Plain(words).Split(Between, StringSplitOptions.RemoveEmptyEntries))
            singulars.Append(Singular(word)).Append(' ');
        return singulars.ToString();
    }

    private static string Plain(string words) => string.Concat(SpeltOut.Of(words).Where(letter => letter is not ('\'' or '’')));

    private static string Singular(string word) =>
        word switch
        {
            { Length: > 4 } when word.EndsWith("ies", StringComparison.Ordinal) => word[..^3] + "y",
            { Length: > 3 } when word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal) => word[..^1],
            _ => word,
        };
}
