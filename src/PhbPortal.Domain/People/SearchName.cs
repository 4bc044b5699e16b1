using System.Globalization;
using System.Text;

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

    /// <summary>The first text after all those that start with <paramref name="searchName"/>, for a range over an index.</summary>
    public static string After(string searchName) =>
        searchName.Length == 0 ? "[" : searchName[..^1] + (char)(searchName[^1] + 1);
}
