using PhbPortal.Domain.Rules;
using PhbPortal.Domain.Values;

namespace PhbPortal.Domain.Support;

/// <summary>
/// What a site has put on its own list of what it does not buy (E12). It only gives a warning: a list alone is no reason to refuse what
/// helps someone to reach an outcome (E13).
/// </summary>
public static class NotBought
{
    public const string RuleId = RuleIds.E12;

    /// <summary>The name under which the rows of lists are stored; never rename it.</summary>
    public const string ListKey = "list.not-bought";

    /// <summary>All support of a plan is compared with every row, and people read the whole list.</summary>
    public const int MostRows = 60;

    public const string Instead =
        "Look for other support that helps with the same outcome, or ask the approver to agree to this one all the same: the "
        + "list stops nothing. Where it is refused, the person can ask for that decision to be looked at again.";

    public static DateOnly FirstDay => Rulebook.Get(RuleId).FirstDay!.Value;

    /// <summary>
    /// One warning for each row of the list that the support meets, on the first of its days or on the day on which the row comes on.
    /// </summary>
    /// <param name="rows">What is on the list on the first of those days, or comes on it during them.</param>
    public static IEnumerable<Ruling> Judge(string what, string categoryCode, DateSpan days, IEnumerable<ListedRow> rows)
    {
        foreach (var (listed, day, how) in Met(what, [categoryCode], days.First, rows))
            yield return Ruling.Warned(
                RuleId,
                day,
                InWords(listed),
                [Fact.Text(how), Fact.Text(ListKey), Fact.Text(listed.Row.Key).Beside(), Fact.Day("from", listed.Since).Beside()],
                Instead
            );
    }

    /// <summary>What the list of a day says about a question in plain words, and about the kinds of support recognised in it.</summary>
    public static IEnumerable<ListedRow> Asked(
        string words,
        IReadOnlyCollection<string> categoryCodes,
        DateOnly day,
        IEnumerable<ListedRow> rows
    ) => Met(words, categoryCodes, day, rows).Select(met => met.Listed);

    /// <summary>The row as people read it: what it is, since when, the site's rule and its source.</summary>
    public static string InWords(ListedRow listed) =>
        $"“{listed.Row.Words}” is on the site’s own list of what it does not buy, since {listed.Since.InFull()}. The site’s "
        + $"rule: “{listed.Row.LocalRule}” Where it comes from: “{listed.Citation}”";

    private static IEnumerable<(ListedRow Listed, DateOnly Day, string How)> Met(
        string what,
        IReadOnlyCollection<string> categoryCodes,
        DateOnly first,
        IEnumerable<ListedRow> rows
    )
    {
        var rule = Rulebook.Get(RuleId);
        var words = WholeWords.Of(what);
        foreach (var listed in rows)
        {
            var day = listed.Since > first ? listed.Since : first;
            if (rule.InForceOn(day) && How(listed.Row, words, categoryCodes) is { } how)
                yield return (listed, day, how);
        }
    }

    private static string? How(ListRow row, WholeWords words, IReadOnlyCollection<string> categoryCodes) =>
        words.Has(row.Words) ? "its words are on the list"
        : row.CategoryCode.Length > 0 && categoryCodes.Contains(row.CategoryCode)
            ? $"its kind of support, {row.CategoryCode}, is on the list"
        : null;
}
