using System.Diagnostics;
using System.Text.RegularExpressions;
using PhbPortal.Domain.Rules;
using PhbPortal.Domain.Values;

namespace PhbPortal.Web.Features.Public.Rules;

/// <summary>The wording of the facts of a rule.</summary>
public static partial class RuleWords
{
    private static readonly string[] Names = ["CHC", "COPD", "CQC", "CRB", "DBS", "DST", "NHS", "PCT", "VAT"];

    public static string Of(RuleModels models)
    {
        if (models == RuleModels.All)
            return "Every way of holding a budget";
        List<string> ways = [];
        if (models.HasFlag(RuleModels.Notional))
            ways.Add("the NHS holds the money (notional)");
        if (models.HasFlag(RuleModels.ThirdParty))
            ways.Add("another organisation holds the money (third party)");
        if (models.HasFlag(RuleModels.DirectPayment))
            ways.Add("money paid to the person (direct payment)");
        return Capital(string.Join("; ", ways));
    }

    public static string Dates(Rule rule) =>
        (rule.FirstDay, rule.LastDay) switch
        {
            ({ } first, { } last) => $"From {first.InFull()} to {last.InFull()}",
            ({ } first, null) => $"From {first.InFull()}, with no end known",
            _ => "No first day known",
        };

    /// <summary>The rulebook has verbs in capitals, which people read in lower case.</summary>
    public static string ServiceMust(Rule rule) =>
        Capital(
            Verbs()
                .Replace(
                    rule.SoftwareMust,
                    verb =>
                        verb.Value switch
                        {
                            "BLOCK" => "stop",
                            "WARN" => "warn, and let a named person go on with a reason:",
                            "RECORD" => "keep on record",
                            "SCHEDULE" => "make a dated task:",
                            "DECISION" => "ask for a decision",
                            var name when Names.Contains(name) => name,
                            var other => other.ToLowerInvariant(),
                        }
                )
        ) + ".";

    /// <summary>Examples have days like 2010-06-28; people read 28 June 2010.</summary>
    public static string Example(string text) =>
        Days().Replace(text, day => DateOnly.TryParseExact(day.Value, "yyyy-MM-dd", out var read) ? read.InFull() : day.Value);

    public static string Sureness(EvidenceMark mark) =>
        mark switch
        {
            EvidenceMark.TextRead => "Somebody read the instrument or the official page itself, not a summary of it.",
            EvidenceMark.SecondaryRead => "A reliable account was read, such as an official summary or a journal.",
            EvidenceMark.Inferred => "It was worked out from a matching rule of another year, because the text itself could not be read.",
            EvidenceMark.GeneralKnowledge => "It is general professional knowledge that nobody has confirmed.",
            _ => throw new UnreachableException($"Nothing is said of {mark}."),
        };

    /// <summary>Whether a manager's reason can set aside a refusal by it; only promised if the portal acts on the rule.</summary>
    public static string Overriding(Rule rule) =>
        rule switch
        {
            { IsOurOwn: true } => "Where it refuses, nobody can override it.",
            { StandsBecause: { } because } => "Where it refuses, nobody can override it. " + because,
            _ when !rule.Mark.YieldsToReason() => "Where it refuses, nobody can override it.",
            _ when Rulebook.UseOf(rule).Use != RuleUse.Enforced =>
                "Its source is not confirmed, so a manager should look at whatever is decided by it.",
            { YieldsUntil: { } last } =>
                $"Up to {last.InFull()} its source is not confirmed: an approver can let one thing go on with a recorded "
                    + $"reason. From the day after, nobody can override it.",
            _ => "Its source is not confirmed, so an approver can let one thing go on that it stops, with a recorded reason.",
        };

    /// <summary>What this service does about a rule, as a heading in a list.</summary>
    public static string Of(RuleUse use) =>
        use switch
        {
            RuleUse.Enforced => "Enforced",
            RuleUse.Scheduled => "Scheduled",
            RuleUse.Recorded => "Recorded",
            RuleUse.NotYet => "Not yet",
            _ => throw new UnreachableException($"Nothing is said of {use}."),
        };

    /// <summary>What this service does about a rule, as a sentence.</summary>
    public static string InUse(Rule rule) =>
        Rulebook.UseOf(rule) switch
        {
            { Use: RuleUse.Enforced, Where: var where } => $"Enforced {where}.",
            { Use: RuleUse.Scheduled, Where: var where } => $"Put on the list of who has to do it {where}.",
            { Use: RuleUse.Recorded, Where: var where } => $"Kept on record {where}.",
            _ => "Nothing yet. The rule can be read here, and whoever it concerns has to see to it themselves.",
        };

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    [GeneratedRegex(@"\b[A-Z]{2,}\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Verbs();

    [GeneratedRegex(@"\b\d{4}-\d{2}-\d{2}\b", RegexOptions.CultureInvariant, 200)]
    private static partial Regex Days();
}
