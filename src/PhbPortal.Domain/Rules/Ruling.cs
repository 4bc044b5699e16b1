using PhbPortal.Domain.Values;

namespace PhbPortal.Domain.Rules;

/// <summary>The stored names of the answers; never rename one.</summary>
public enum RulingResult
{
    Allowed = 0,
    Warned = 1,
    Refused = 2,
    NotInForce = 3,

    /// <summary>Stopped by a rule whose source is not confirmed: a manager can let it go on with a recorded reason.</summary>
    NeedsManagersReason = 4,

    /// <summary>Stopped until a manager decides on the exception that the rule itself knows.</summary>
    NeedsException = 5,

    /// <summary>It would be stopped, and a manager let it go on for a reason that is kept.</summary>
    AllowedForAReason = 6,
}

/// <summary>
/// What a rule answered about facts on a day. Kept with every decision, so that anyone can later see why: the rule, the version of it by
/// its first day, the day judged, the words shown and the facts used.
/// </summary>
public sealed record Ruling(string RuleId, DateOnly? RuleFirstDay, DateOnly JudgedOn, RulingResult Result, string Words, string Facts)
{
    private const string AskAManager =
        "Or ask a manager: the source of this rule is not confirmed, so an approver can allow it here, with a reason that is kept.";

    /// <summary>Nothing goes on: neither as it stands, nor, where a manager can be asked, before they answered.</summary>
    public bool IsRefused => Result is RulingResult.Refused or RulingResult.NeedsManagersReason or RulingResult.NeedsException;

    /// <summary>A manager can be asked to let it go on.</summary>
    public bool CanBeAsked => Result is RulingResult.NeedsManagersReason or RulingResult.NeedsException;

    /// <summary>Allowed, or warned, or no rule spoke.</summary>
    public bool LetsThrough => !IsRefused;

    /// <summary>What was answered, without the rule, its source and the other route: for pages that link to the rule.</summary>
    public string InShort => Words.Split($" Rule {RuleId}, ")[0];

    /// <summary>What to do instead, for pages that show the answer in short; empty where nothing is said.</summary>
    public string Route => Words.Split(" What to do instead: ") is [_, var route, ..] ? route : "";

    /// <param name="why">One plain sentence.</param>
    public static Ruling Allowed(Rule rule, DateOnly day, string why, string facts) =>
        new(rule.Id, rule.FirstDay, day, RulingResult.Allowed, why, facts);

    public static Ruling Allowed(string ruleId, DateOnly day, string why, string facts) => Allowed(Rulebook.Get(ruleId), day, why, facts);

    /// <param name="what">What may be done only with a reason, and why: one or two plain sentences.</param>
    /// <param name="instead">What to do; the rule's own other route when left out.</param>
    public static Ruling Warned(Rule rule, DateOnly day, string what, string facts, string? instead = null) =>
        new(rule.Id, rule.FirstDay, day, RulingResult.Warned, Tell(rule, what, instead), facts);

    public static Ruling Warned(string ruleId, DateOnly day, string what, string facts, string? instead = null) =>
        Warned(Rulebook.Get(ruleId), day, what, facts, instead);

    /// <summary>Refused for good, or, where the rule's source is not confirmed for that day, until a manager gives a reason.</summary>
    /// <param name="what">What is not allowed and why: one or two plain sentences.</param>
    /// <param name="instead">What to do; the rule's own other route when left out.</param>
    public static Ruling Refused(Rule rule, DateOnly day, string what, string facts, string? instead = null) =>
        rule.YieldsOn(day)
            ? new(rule.Id, rule.FirstDay, day, RulingResult.NeedsManagersReason, $"{Tell(rule, what, instead)} {AskAManager}", facts)
            : Standing(rule, day, what, facts, instead);

    /// <summary>Refused for good: the part of the source that speaks about these facts was read, whatever the mark of the whole rule.</summary>
    public static Ruling Standing(Rule rule, DateOnly day, string what, string facts, string? instead = null) =>
        new(rule.Id, rule.FirstDay, day, RulingResult.Refused, Tell(rule, what, instead), facts);

    /// <summary>Refused until the exception that the rule itself knows is decided.</summary>
    public static Ruling NeedsException(Rule rule, DateOnly day, string what, string facts, string instead) =>
        new(rule.Id, rule.FirstDay, day, RulingResult.NeedsException, Tell(rule, what, instead), facts);

    public static Ruling Refused(string ruleId, DateOnly day, string what, string facts, string? instead = null) =>
        Refused(Rulebook.Get(ruleId), day, what, facts, instead);

    /// <summary>The same ruling after a manager let it go on.</summary>
    /// <param name="allowed">Who did, when and why, as a sentence.</param>
    public Ruling For(string allowed) =>
        CanBeAsked
            ? this with
            {
                Result = RulingResult.AllowedForAReason,
                Words = $"{Words} {allowed}",
            }
            : throw new InvalidOperationException($"Rule {RuleId} yields to no reason here.");

    /// <summary>The same refusal with a second rule that asks for it too, named right after the first; unchanged on days on which that rule does not hold.</summary>
    public Ruling And(Rule? second)
    {
        if (second is null || !second.InForceOn(JudgedOn))
            return this;
        var first = Rulebook.Get(RuleId);
        var cited = Cite(first);
        return this with { Words = Words.Replace(cited, $"{cited} {Cite(second)}", StringComparison.Ordinal) };
    }

    /// <summary>The rule did not hold on the day, so it neither allows nor refuses.</summary>
    public static Ruling NotInForce(Rule rule, DateOnly day, string facts) =>
        new(
            rule.Id,
            rule.FirstDay,
            day,
            RulingResult.NotInForce,
            $"Rule {rule.Id} was not in force on {day.InFull()}: {Dates(rule)}.",
            facts
        );

    public static Ruling NotInForce(string ruleId, DateOnly day, string facts) => NotInForce(Rulebook.Get(ruleId), day, facts);

    /// <summary>Whether a rule that does not hold yet on the first day holds before the last one is over.</summary>
    internal static bool BeginsWithin(DateOnly? begins, DateSpan days) => begins > days.First && begins <= days.Last;

    internal static string EndBefore(DateOnly begins) =>
        $" The rule begins before this support ends. End the line on {begins.AddDays(-1).InFull()}.";

    private static string Tell(Rule rule, string what, string? instead)
    {
        var words = $"{what} {Cite(rule)}";
        return (instead ?? rule.OtherRoute) is { Length: > 0 } route ? $"{words} What to do instead: {route}" : words;
    }

    private static string Cite(Rule rule) => $"Rule {rule.Id}, {rule.Citation}, {Dates(rule)}.";

    private static string Dates(Rule rule) =>
        (rule.FirstDay, rule.LastDay) switch
        {
            ({ } first, { } last) => $"in force from {first.InFull()} to {last.InFull()}",
            ({ } first, null) => $"in force from {first.InFull()}",
            (null, { } last) => $"in force until {last.InFull()}",
            _ => "in force without a known first day",
        };
}
