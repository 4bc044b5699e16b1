using PhbPortal.Domain.Rules;
using PhbPortal.Domain.Values;

namespace PhbPortal.Web.Features.Public.Rules;

public sealed record RulePage(Rule Rule, RuleDayForm Form, DateOnly Today)
{
    public RuleSection Section => RuleSection.Of(Rule);

    public string Heading => Rule.Title;

    public string Finding =>
        Rule.InForceOn(Today)
            ? $"In force today, {Today.InFull()}: {Rule.Sentence}"
            : $"Not in force today, {Today.InFull()}. {(Rule.FirstDay > Today ? "It will say" : "It said")}: {Rule.Sentence}";

    /// <summary>What the rule said on the requested day; null without one.</summary>
    public string? OnThatDay =>
        Form.On.Value is not { } day ? null
        : Rule.InForceOn(day) ? $"in force. {Rule.Sentence}"
        : $"not in force, so this rule neither allows nor refuses anything. {RuleWords.Dates(Rule)}.";

    /// <summary>The periods before, in and after force, earliest first.</summary>
    public IEnumerable<(string When, bool IsToday, string Strong, string Words)> Stretches
    {
        get
        {
            if (Rule.FirstDay is { } first)
                yield return ($"Before {first.InFull()}", Today < first, "Not in force.", "This rule says nothing about those days.");
            yield return (
                RuleWords.Dates(Rule),
                Rule.InForceOn(Today),
                Rule.IsOurOwn ? "Asked for by this portal."
                : Rule.IsLaw ? "In force."
                : "In force as policy, not law.",
                Rule.Source + "."
            );
            if (Rule.LastDay is { } last)
                yield return ($"From {last.AddDays(1).InFull()}", Today > last, "No rule.", "This rule ended.");
        }
    }
}
