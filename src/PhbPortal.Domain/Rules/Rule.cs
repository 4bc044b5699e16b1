namespace PhbPortal.Domain.Rules;

/// <summary>
/// One rule of the rulebook. Days are both included; no last day means that no end is known. <paramref name="Evidence"/> is the mark as
/// written, such as "T (Act) / S"; <paramref name="Mark"/> is the weakest letter in it, which governs.
/// </summary>
public sealed record Rule(
    string Id,
    string Title,
    string Sentence,
    RuleModels Models,
    DateOnly? FirstDay,
    DateOnly? LastDay,
    string Source,
    string Evidence,
    EvidenceMark Mark,
    string SoftwareMust
)
{
    /// <summary>The letter of the part of the rulebook it stands in.</summary>
    public char Section => Id[0];

    /// <summary>False where the source is a published policy and not an Act or regulations.</summary>
    public bool IsLaw { get; init; } = true;

    /// <summary>Whether it is no rule of the rulebook but a safeguard of this portal's own, with no source to cite.</summary>
    public bool IsOurOwn { get; init; }

    /// <summary>
    /// The rules that a safeguard of the portal's own asks the same as, for the days and ways of holding that they do not cover.
    /// </summary>
    public IReadOnlyList<string> StandsInFor { get; init; } = [];

    /// <summary>What can be done instead when this rule refuses.</summary>
    public string? OtherRoute { get; init; }

    /// <summary>An example that the rule lets through.</summary>
    public string Accepts { get; init; } = "";

    /// <summary>An example that the rule does not let through.</summary>
    public string Refuses { get; init; } = "";

    /// <summary>
    /// Why it stands although its mark is E or K: a part of its source that was read asks for the same, or it has an exception of its own.
    /// </summary>
    public string? StandsBecause { get; init; }

    /// <summary>
    /// The last day on which only an unconfirmed part of its source holds; from the day after, a part that was read does.
    /// </summary>
    public DateOnly? YieldsUntil { get; init; }

    /// <summary>Whether a refusal by it on that day yields to the recorded reason of a named manager.</summary>
    public bool YieldsOn(DateOnly day) =>
        !IsOurOwn && Mark.YieldsToReason() && StandsBecause is null && (YieldsUntil is null || day <= YieldsUntil);

    public bool InForceOn(DateOnly day) => (FirstDay is null || day >= FirstDay) && (LastDay is null || day <= LastDay);

    /// <summary>Whether it speaks about one of these ways of holding a budget; a rule about all of them speaks about any plan.</summary>
    public bool Covers(RuleModels models) => Models == RuleModels.All || (Models & models) != RuleModels.None;

    /// <summary>The source and how far it was read, as one sentence for people.</summary>
    public string Citation =>
        IsOurOwn
            ? "this portal's own safeguard, neither law nor policy"
            : $"{Source} ({(IsLaw ? "" : "policy, not law; ")}{Mark.Letter()}: {Mark.InWords()})";
}
