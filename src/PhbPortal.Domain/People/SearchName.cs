using System.Globalization;
using System.Text;
using PhbPortal.Domain.Values;

namespace PhbPortal.Domain.People;

/// <summary>
/// A name as it is searched: capital letters A to Z and digits only, accents removed. Ordering and ranges over it are the same
/// on every database engine.
/// </summary>
public static class SearchName
{
    public static string Of(string name)
    {
        var kept = new StringBuilder(name.Length);
        foreach (var letter in name.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark && char.IsAsciiLetterOrDigit(letter))
                kept.Append(char.ToUpperInvariant(letter));
        }

        return kept.ToString();
    }

    /// <summary>
    /// The last text that starts with <paramref name="searchName"/>, for a range over an index. It ends in Z, which follows every other
    /// kept
    /// letter and digit in the order of each engine.
    /// </summary>
    public static string LastFrom(string searchName) => searchName.PadRight(TextLength.Line, 'Z');
}
