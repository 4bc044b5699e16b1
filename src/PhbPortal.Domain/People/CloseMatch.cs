using PhbPortal.Domain.Values;

namespace PhbPortal.Domain.People;

/// <summary>
/// The rule: who might be the same person as someone about to be added. People decide; the portal only shows them side by side.
/// </summary>
public static class CloseMatch
{
    private const int FewLetters = 2;

    /// <summary>The same NHS number, or the same birth date and a similar name.</summary>
    public static bool Between(PersonDetails added, NhsNumber? nhsNumber, DateOnly bornOn, string searchGiven, string searchFamily)
    {
        if (added.NhsNumber is { } number && number == nhsNumber)
            return true;
        var (given, family) = (SearchName.Of(added.GivenName), SearchName.Of(added.FamilyName));
        return added.BornOn == bornOn
            && (NearlySame(family, searchFamily) || NearlySame(given, searchGiven) || AreSwapped(given, family, searchGiven, searchFamily));
    }

    private static bool AreSwapped(string given, string family, string otherGiven, string otherFamily) =>
        given.Length + family.Length > 0 && given == otherFamily && family == otherGiven;

    // A name without a letter is like no other. Very short names must have a letter in common.
    private static bool NearlySame(string a, string b)
    {
        if (a.Length == 0 || b.Length == 0)
            return false;
        if (a.StartsWith(b, StringComparison.Ordinal) || b.StartsWith(a, StringComparison.Ordinal))
            return true;
        var (first, second) = (SearchName.LettersOf(a), SearchName.LettersOf(b));
        return Distance(first, second) is var distance && distance <= FewLetters && distance < Math.Max(first.Count, second.Count);
    }

    // How many letters to add, remove or replace to get from one name to the other.
    private static int Distance(IReadOnlyList<string> a, IReadOnlyList<string> b)
    {
        var row = Enumerable.Range(0, b.Count + 1).ToArray();
        for (var i = 1; i <= a.Count; i++)
        {
            var before = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Count; j++)
            {
                var exchanged = before + (a[i - 1] == b[j - 1] ? 0 : 1);
                before = row[j];
                row[j] = Math.Min(exchanged, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
