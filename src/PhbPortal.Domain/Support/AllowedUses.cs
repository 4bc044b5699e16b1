using PhbPortal.Domain.Rules;

namespace PhbPortal.Domain.Support;

public enum UseAnswer
{
    No = 0,
    AskFirst = 1,
    Yes = 2,
}

/// <param name="About">What was recognised in the question.</param>
/// <param name="Rule">The rule it is based on, in force on the requested day.</param>
/// <param name="Instead">Where it comes from instead, or what to do; empty if nothing needs doing.</param>
public sealed record UseAdvice(string About, UseAnswer Answer, string Why, Rule Rule, string Instead)
{
    /// <summary>The kind of support in plans, for counting earlier decisions; empty if there is none.</summary>
    public string CategoryCode { get; init; } = "";
}

/// <summary>
/// Answers a question in plain words with the rule. It is advice, not a decision: what is allowed is judged on the plan's own support
/// (<see cref="SupportCategories"/>), and there is no list of allowed things (E13).
/// </summary>
public static partial class AllowedUses
{
    /// <summary>The maximum length of a question.</summary>
    public const int LongestQuestion = 200;

    /// <summary>The first day that can be asked about.</summary>
    public static readonly DateOnly FirstDay = Rulebook.ProgrammeStart;

    private const string AnythingElse = RuleIds.E13;
    private const string WhenItServes =
        "It can be planned when it helps to reach an outcome that is agreed in the plan, is safe and is lawful.";
    private const string AskCoordinator =
        "Talk to the care co-ordinator about the outcome it would serve. “It is not on the list” is no reason to refuse.";

    /// <summary>Everything recognised in the words, refusals first; never empty.</summary>
    /// <param name="day">On or after <see cref="FirstDay"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The day is before the programme.</exception>
    public static IReadOnlyList<UseAdvice> Ask(string words, DateOnly day)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(day, FirstDay);
        var asked = WholeWords.Of(words);
        List<UseAdvice> found = [.. Topics.Where(topic => topic.Words.Any(word => asked.Has(word))).Select(topic => topic.On(day))];
        if (Family.Any(word => asked.Has(word)))
            found.Add(SomeoneClose(day));
        if (found.Count == 0)
            found.Add(Unknown());
        return [.. found.OrderBy(advice => advice.Answer)];
    }

    private static UseAdvice SomeoneClose(DateOnly day)
    {
        var rule = PayingSomeoneClose.RuleOn(day);
        return rule.InForceOn(day)
            ? new(
                "Paying family or a friend",
                UseAnswer.AskFirst,
                "Somebody who lives with the person can be paid from a direct payment only where it is decided, with reasons, "
                    + "that this is necessary. Family who live elsewhere can be.",
                rule,
                "Ask for that decision before anybody is paid."
            )
            : new(
                "Paying family or a friend",
                UseAnswer.AskFirst,
                "No rule spoke about it on that day.",
                Rulebook.Get(AnythingElse),
                AskCoordinator
            );
    }

    private static UseAdvice Unknown() =>
        new(
            "Something else",
            UseAnswer.AskFirst,
            "There is no list of allowed things. " + WhenItServes,
            Rulebook.Get(AnythingElse),
            AskCoordinator
        );

    private static Topic Outside(string category, params string[] words)
    {
        var known = SupportCategories.Get(category);
        return new(known.Name, UseAnswer.No, known.RuleId!, known.Refusal, Rulebook.Get(known.RuleId!).OtherRoute!, words)
        {
            CategoryCode = category,
        };
    }

    private static Topic Fine(string about, string category, params string[] words) =>
        new(about, UseAnswer.Yes, AnythingElse, WhenItServes, "", words) { CategoryCode = category };

    private sealed record Topic(string About, UseAnswer Answer, string RuleId, string Why, string Instead, string[] Words)
    {
        public string CategoryCode { get; init; } = "";

        // Before the rule was in force nothing forbade it, and the answer must not say that something did.
        public UseAdvice On(DateOnly day) =>
            Rulebook.Get(RuleId) is var rule && rule.InForceOn(day)
                ? new(About, Answer, Why, rule, Instead) { CategoryCode = CategoryCode }
                : new(About, UseAnswer.AskFirst, $"Rule {RuleId} was not in force on that day.", Rulebook.Get(AnythingElse), AskCoordinator)
                {
                    CategoryCode = CategoryCode,
                };
    }
}
