using System.Globalization;
using System.Text;
using PhbPortal.Domain.Values;

namespace PhbPortal.Domain.People;

/// <summary>
/// The key of a name for searching: its letters as somebody types them who lacks the keyboard (<see cref="SpeltOut"/>), in capitals A to Z,
/// and digits. A letter of another script is kept as its number, so that keys have the same order and ranges on every database engine,
/// whatever order of letters the database was created with.
/// </summary>
public static class SearchName
{
    /// <summary>Rises whenever a name gets another key, so that <c>migrate</c> writes the stored ones again.</summary>
    public const int Edition = 2;

    private const char OtherScript = '0';
    private const int DigitsOfOther = 5;

    private static readonly HashSet<string> Titles = new(StringComparer.Ordinal)
    {
        "MR",
        "MRS",
        "MS",
        "MISS",
        "MX",
        "MASTER",
        "DR",
        "DOCTOR",
        "PROF",
        "PROFESSOR",
        "REV",
        "REVEREND",
        "SIR",
        "DAME",
        "LADY",
        "LORD",
    };

    /// <summary>The key that is stored, which is cut after a whole letter if it is too long. Empty if the name has no letter.</summary>
    public static string Of(string name) => Joined(WordsOf(name));

    /// <summary>One key, as stored, from several.</summary>
    public static string Joined(IEnumerable<string> keys)
    {
        var kept = new StringBuilder();
        foreach (var letter in keys.SelectMany(LettersOf).TakeWhile(letter => kept.Length + letter.Length <= TextLength.Line))
            kept.Append(letter);
        return kept.ToString();
    }

    /// <summary>The key of each word: what a hyphen or space parts, but "O’Brien" is one.</summary>
    public static IReadOnlyList<string> WordsOf(string name) => [.. SpeltOut.WordsOf(name).Select(KeyOf)];

    /// <summary>Without a title at the start, unless nothing else was typed. A title is no part of a name on record.</summary>
    public static IReadOnlyList<string> WithoutTitle(IReadOnlyList<string> words) =>
        words.Count > 1 && Titles.Contains(words[0]) ? WithoutTitle([.. words.Skip(1)]) : words;

    /// <summary>Whether two whole names are the same one. A name without a letter is the same as no other.</summary>
    public static bool AreSame(string one, string other)
    {
        var (first, second) = (string.Concat(WordsOf(one)), string.Concat(WordsOf(other)));
        return first.Length > 0 && first == second;
    }

    /// <summary>The letters of a key, each as it stands in the key.</summary>
    public static IReadOnlyList<string> LettersOf(string key)
    {
        List<string> letters = [];
        for (var at = 0; at < key.Length; at += letters[^1].Length)
            letters.Add(key.Substring(at, key[at] == OtherScript ? Math.Min(1 + DigitsOfOther, key.Length - at) : 1));
        return letters;
    }

    /// <summary>
    /// The last text that starts with <paramref name="searchName"/>, for a range over an index. It ends in Z, which sorts after all other
    /// allowed characters on every engine.
    /// </summary>
    public static string LastFrom(string searchName) => searchName.PadRight(TextLength.Line, 'Z');

    // "0" begins the number of a letter of another script, and so of the figure 0 itself.
    private static string KeyOf(string word)
    {
        var key = new StringBuilder(word.Length);
        foreach (var letter in word.EnumerateRunes())
        {
            if (letter.IsAscii && letter.Value != OtherScript)
                key.Append(char.ToUpperInvariant((char)letter.Value));
            else
                key.Append(OtherScript).Append(letter.Value.ToString("X5", CultureInfo.InvariantCulture));
        }

        return key.ToString();
    }
}
