using PhbPortal.Domain.Figures;
using PhbPortal.Domain.Rules;
using PhbPortal.Domain.Values;

namespace PhbPortal.Domain.Support;

/// <summary>
/// What a site has put on its own list of what it does not buy (E12). It is warned of and never stopped: a list is no reason by itself to
/// refuse what helps somebody to reach an outcome (E13).
/// </summary>
public static class NotBought
{
    public const string RuleId = RuleIds.E12;

    /// <summary>Every line of a plan is held against every row, and people read the whole list.</summary>
    public const int MostRows = 60;

    public const string Instead =
        "Look for other support that helps with the same outcome, or ask the approver to agree to this one all the same: the "
        + "list stops nothing. Where it is refused, the person can ask for that decision to be looked at again.";

    public static DateOnly FirstDay => Rulebook.Get(RuleId).FirstDay!.Value;

    /// <summary>
    /// One warning for each row of the list that the support meets, on the first of its days or on the day on which the row comes on.
    /// </summary>
    public static IEnumerable<Ruling> Judge(string what, string categoryCode, DateSpan days, PoliciesInForce policies)
    {
        foreach (var (listed, day, how) in Met(what, [categoryCode], days, policies))
            yield return Ruling.Warned(
                RuleId,
                day,
                InWords(listed),
                [
                    Fact.Text(how),
                    Fact.Text(PolicyKeys.NotBought),
                    Fact.Text(listed.Row.Key).Beside(),
                    Fact.Day("from", listed.Since).Beside(),
                ],
                Instead
            );
    }

    /// <summary>What the list of a day says to a question in plain words, and to the kinds of support that were recognised in it.</summary>
    public static IEnumerable<ListedRow> Asked(string words, IReadOnlyCollection<string> categoryCodes, PoliciesInForce policies) =>
        Met(words, categoryCodes, new(policies.Day, policies.Day), policies).Select(met => met.Listed);

    /// <summary>The row as people read it: what it is, since when, the site's rule and where that comes from.</summary>
    public static string InWords(ListedRow listed) =>
        $"“{listed.Row.Words}” is on the site’s own list of what it does not buy, since {listed.Since.InFull()}. The site’s "
        + $"rule: “{listed.Row.LocalRule}” Where it comes from: “{listed.Citation}”";

    private static IEnumerable<(ListedRow Listed, DateOnly Day, string How)> Met(
        string what,
        IReadOnlyCollection<string> categoryCodes,
        DateSpan days,
        PoliciesInForce policies
    )
    {
        var rule = Rulebook.Get(RuleId);
        var words = WholeWords.Of(what);
        foreach (var listed in policies.Rows(PolicyKeys.NotBought, days))
        {
            var day = listed.Since > days.First ? listed.Since : days.First;
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
