using System.Globalization;
using System.Text;
using PhbPortal.Domain.Values;

namespace PhbPortal.Domain.People;

/// <summary>
/// A name for searching: only capital letters A to Z and digits, without accents. Its ordering and ranges are the same on every database
/// engine.
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
    /// The last text that starts with <paramref name="searchName"/>, for a range over an index. It ends in Z, which sorts after all other
    /// allowed characters on every engine.
    /// </summary>
    public static string LastFrom(string searchName) => searchName.PadRight(TextLength.Line, 'Z');
}
