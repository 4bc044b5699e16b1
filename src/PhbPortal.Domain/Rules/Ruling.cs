using PhbPortal.Domain.Values;

namespace PhbPortal.Domain.Rules;

/// <summary>The stored names of the answers; never rename one.</summary>
public enum RulingResult
{
    Allowed = 0,
    Warned = 1,
    Refused = 2,
    NotInForce = 3,

    /// <summary>Stopped by a rule whose source is not confirmed: a manager can allow it with a recorded reason.</summary>
    NeedsManagersReason = 4,

    /// <summary>Stopped until a manager decides on the exception within the rule.</summary>
    NeedsException = 5,

    /// <summary>It would be stopped, but a manager allowed it for a recorded reason.</summary>
    AllowedForAReason = 6,
}

/// <summary>
/// What a rule answered about facts on a day. Kept with every decision, so that anyone can later see why: the rule, the version of it by
/// its first day, the day judged, what was answered and the facts used.
/// </summary>
public sealed record Ruling
{
    private const string AskAManager =
        "Or ask a manager: the source of this rule is not confirmed, so an approver can allow it here, with a reason that is kept.";

    private readonly RuleOnDay judged;

    // The complete text of a stored ruling, as shown when it was judged.
    private readonly string? kept;

    private Ruling(RuleOnDay judged, RulingResult result, string answer, string? instead, FactList facts) =>
        (this.judged, Result, Answer, Instead, Facts) = (judged, result, answer, instead, facts);

    public string RuleId => judged.RuleId;

    /// <summary>The first day of the rule as it was then; none where it is not known.</summary>
    public DateOnly? RuleFirstDay => judged.FirstDay;

    public DateOnly JudgedOn => judged.Day;

    public RulingResult Result { get; private init; }

    /// <summary>What is so and why, in plain sentences, which may hold what somebody typed.</summary>
    public string Answer { get; init; }

    /// <summary>What can be done instead; none where nothing is said.</summary>
    public string? Instead { get; }

    public FactList Facts { get; init; }

    /// <summary>
    /// The rule with its source and its days, as a sentence, and those of a second rule that requires the same; empty if nothing is
    /// stopped or warned about.
    /// </summary>
    public string Citation { get; private init; } = "";

    /// <summary>That a manager can be asked; empty where nobody can.</summary>
    public string Offer { get; private init; } = "";

    /// <summary>Who allowed it, when and why; empty if nobody had to.</summary>
    public string Because { get; private init; } = "";

    /// <summary>It may not go ahead; if a manager can be asked, not before they have answered.</summary>
    public bool IsRefused => Result is RulingResult.Refused or RulingResult.NeedsManagersReason or RulingResult.NeedsException;

    /// <summary>A manager can be asked to allow it.</summary>
    public bool CanBeAsked => Result is RulingResult.NeedsManagersReason or RulingResult.NeedsException;

    /// <summary>Allowed, or warned, or no rule applies.</summary>
    public bool LetsThrough => !IsRefused;

    /// <summary>
    /// The complete text. It is written here and stored with the decision, because the sources of rules become better known, and what
    /// someone was told must stay the same. Nobody parses it: each part is stored as well.
    /// </summary>
    public string Words =>
        kept is null
            ? InSentences(Answer, Citation, Instead is null ? "" : $"What to do instead: {Instead}", Offer, Because)
            : InSentences(kept, Because);

    private Ruling(RuleOnDay judged, RulingResult result, KeptWords words, FactList facts)
        : this(judged, result, words.Answer ?? words.Whole, words.Instead, facts) => kept = words.Whole;

    /// <summary>A ruling that was kept, with its sentences as they were.</summary>
    internal static Ruling Kept(RuleOnDay judged, RulingResult result, KeptWords words, FactList facts) =>
        new(judged, result, words, facts);

    /// <param name="why">One plain sentence.</param>
    public static Ruling Allowed(Rule rule, DateOnly day, string why, FactList facts) =>
        new(RuleOnDay.Of(rule, day), RulingResult.Allowed, why, null, facts);

    public static Ruling Allowed(string ruleId, DateOnly day, string why, FactList facts) => Allowed(Rulebook.Get(ruleId), day, why, facts);

    /// <param name="what">What is only allowed with a reason, and why: one or two plain sentences.</param>
    /// <param name="instead">What to do; the rule's own alternative if omitted.</param>
    public static Ruling Warned(Rule rule, DateOnly day, string what, FactList facts, string? instead = null) =>
        Cited(rule, day, RulingResult.Warned, what, facts, instead);

    public static Ruling Warned(string ruleId, DateOnly day, string what, FactList facts, string? instead = null) =>
        Warned(Rulebook.Get(ruleId), day, what, facts, instead);

    /// <summary>Refused for good or, if the rule's source is not confirmed for that day, until a manager gives a reason.</summary>
    /// <param name="what">What is not allowed and why: one or two plain sentences.</param>
    /// <param name="instead">What to do; the rule's own alternative if omitted.</param>
    public static Ruling Refused(Rule rule, DateOnly day, string what, FactList facts, string? instead = null) =>
        rule.YieldsOn(day)
            ? Cited(rule, day, RulingResult.NeedsManagersReason, what, facts, instead) with
            {
                Offer = AskAManager,
            }
            : RefusedWithoutAppeal(rule, day, what, facts, instead);

    public static Ruling Refused(string ruleId, DateOnly day, string what, FactList facts, string? instead = null) =>
        Refused(Rulebook.Get(ruleId), day, what, facts, instead);

    /// <summary>Refused for good: the part of the source about these facts was read, whatever the mark of the whole rule.</summary>
    public static Ruling RefusedWithoutAppeal(Rule rule, DateOnly day, string what, FactList facts, string? instead = null) =>
        Cited(rule, day, RulingResult.Refused, what, facts, instead);

    /// <summary>Refused until the exception within the rule is decided.</summary>
    public static Ruling NeedsException(Rule rule, DateOnly day, string what, FactList facts, string instead) =>
        Cited(rule, day, RulingResult.NeedsException, what, facts, instead);

    /// <summary>The rule was not in force on the day, so it neither allows nor refuses.</summary>
    public static Ruling NotInForce(Rule rule, DateOnly day, FactList facts) =>
        new(
            RuleOnDay.Of(rule, day),
            RulingResult.NotInForce,
            $"Rule {rule.Id} was not in force on {day.InFull()}: {Dates(rule)}.",
            null,
            facts
        );

    public static Ruling NotInForce(string ruleId, DateOnly day, FactList facts) => NotInForce(Rulebook.Get(ruleId), day, facts);

    /// <summary>The same ruling after a manager allowed it.</summary>
    /// <param name="allowed">Who did, when and why, as a sentence.</param>
    public Ruling AllowedBecause(string allowed) =>
        CanBeAsked
            ? this with
            {
                Result = RulingResult.AllowedForAReason,
                Because = allowed,
            }
            : throw new InvalidOperationException($"Rule {RuleId} yields to no reason here.");

    /// <summary>
    /// The same refusal with a second rule that requires it too, named after the first; unchanged on days when that rule is not in force.
    /// </summary>
    public Ruling And(Rule? second) =>
        second is null || !second.InForceOn(JudgedOn) || Citation.Length == 0
            ? this
            : this with
            {
                Citation = InSentences(Citation, Cite(second)),
            };

    /// <summary>Whether a rule that is not in force on the first day starts before the last one is over.</summary>
    internal static bool BeginsWithin(DateOnly? begins, DateSpan days) => begins > days.First && begins <= days.Last;

    internal static string EndBefore(DateOnly begins) =>
        $" The rule begins before this support ends. End the line on {begins.AddDays(-1).InFull()}.";

    private static Ruling Cited(Rule rule, DateOnly day, RulingResult result, string what, FactList facts, string? instead) =>
        new(RuleOnDay.Of(rule, day), result, what, (instead ?? rule.OtherRoute) is { Length: > 0 } route ? route : null, facts)
        {
            Citation = Cite(rule),
        };

    private static string InSentences(params IEnumerable<string> sentences) =>
        string.Join(' ', sentences.Where(sentence => sentence.Length > 0));

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

/// <summary>A rule, in the version of its first day, as a day is judged by it.</summary>
internal sealed record RuleOnDay(string RuleId, DateOnly? FirstDay, DateOnly Day)
{
    public static RuleOnDay Of(Rule rule, DateOnly day) => new(rule.Id, rule.FirstDay, day);
}

/// <summary>What a ruling that is kept said.</summary>
/// <param name="Whole">All of it, as it was shown.</param>
/// <param name="Answer">None for one from before its parts were kept, whose sentences answer as a whole.</param>
internal sealed record KeptWords(string Whole, string? Answer, string? Instead);
