using PhbPortal.Domain.Values;

namespace PhbPortal.Domain.Policies;

/// <summary>The stored names of the answers; never rename one.</summary>
public enum RulingResult
{
    Allowed = 0,
    Warned = 1,
    Refused = 2,
    NotInForce = 3,
}

/// <summary>
/// What a rule answered about facts on a day. Kept with every decision, so that anyone can later see why: the rule, the version of it by
/// its first day, the day judged, the words shown and the facts used.
/// </summary>
public sealed record Ruling(
    string RuleId,
    DateOnly? RuleFirstDay,
    DateOnly JudgedOn,
    RulingResult Result,
    string Words,
    string Facts)
{
    public bool IsRefused => Result == RulingResult.Refused;

    /// <summary>Allowed, or warned, or no rule spoke.</summary>
    public bool LetsThrough => Result != RulingResult.Refused;

    /// <summary>What was answered, without the rule, its source and the other route: for pages that link to the rule.</summary>
    public string InShort => Words.Split($" Rule {RuleId}, ")[0];

    /// <param name="why">One plain sentence.</param>
    public static Ruling Allowed(Rule rule, DateOnly day, string why, string facts) =>
        new(rule.Id, rule.FirstDay, day, RulingResult.Allowed, why, facts);

    public static Ruling Allowed(string ruleId, DateOnly day, string why, string facts) =>
        Allowed(Rulebook.Get(ruleId), day, why, facts);

    /// <param name="what">What may be done only with a reason, and why: one or two plain sentences.</param>
    /// <param name="instead">What to do; the rule's own other route when left out.</param>
    public static Ruling Warned(Rule rule, DateOnly day, string what, string facts, string? instead = null) =>
        new(rule.Id, rule.FirstDay, day, RulingResult.Warned, Tell(rule, what, instead), facts);

    public static Ruling Warned(string ruleId, DateOnly day, string what, string facts, string? instead = null) =>
        Warned(Rulebook.Get(ruleId), day, what, facts, instead);

    /// <param name="what">What is not allowed and why: one or two plain sentences.</param>
    /// <param name="instead">What to do; the rule's own other route when left out.</param>
    public static Ruling Refused(Rule rule, DateOnly day, string what, string facts, string? instead = null) =>
        new(rule.Id, rule.FirstDay, day, RulingResult.Refused, Tell(rule, what, instead), facts);

    public static Ruling Refused(string ruleId, DateOnly day, string what, string facts, string? instead = null) =>
        Refused(Rulebook.Get(ruleId), day, what, facts, instead);

    /// <summary>The rule did not hold on the day, so it neither allows nor refuses.</summary>
    public static Ruling NotInForce(Rule rule, DateOnly day, string facts) =>
        new(rule.Id, rule.FirstDay, day, RulingResult.NotInForce, $"Rule {rule.Id} was not in force on {day.InFull()}: {Dates(rule)}.", facts);

    public static Ruling NotInForce(string ruleId, DateOnly day, string facts) =>
        NotInForce(Rulebook.Get(ruleId), day, facts);

    private static string Tell(Rule rule, string what, string? instead)
    {
        var words = $"{what} Rule {rule.Id}, {rule.Citation}, {Dates(rule)}.";
        return (instead ?? rule.OtherRoute) is { } route ? $"{words} What to do instead: {route}" : words;
    }

    private static string Dates(Rule rule) => (rule.FirstDay, rule.LastDay) switch
    {
        ({ } first, { } last) => $"in force from {first.InFull()} to {last.InFull()}",
        ({ } first, null) => $"in force from {first.InFull()}",
        (null, { } last) => $"in force until {last.InFull()}",
        _ => "in force without a known first day",
    };
}
