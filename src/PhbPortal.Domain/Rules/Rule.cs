namespace PhbPortal.Domain.Rules;

/// <summary>
/// One rule of the rulebook. Both days are inclusive; no last day means that no end is known. <paramref name="Evidence"/> is the mark as
/// written, such as "T (Act) / S"; <paramref name="Mark"/> is its weakest letter, which decides.
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
    /// <summary>The letter of its part of the rulebook.</summary>
    public char Section => Id[0];

    /// <summary>False if the source is a published policy, not an Act or regulations.</summary>
    public bool IsLaw { get; init; } = true;

    /// <summary>Whether it is not in the rulebook but a safeguard of the portal's own, without a source to cite.</summary>
    public bool IsOurOwn { get; init; }

    /// <summary>
    /// The rules of which a safeguard of the portal's own requires the same, on days and for ways of holding that they do not cover.
    /// </summary>
    public IReadOnlyList<string> StandsInFor { get; init; } = [];

    /// <summary>What can be done instead when this rule refuses.</summary>
    public string? OtherRoute { get; init; }

    /// <summary>An example that the rule allows.</summary>
    public string Accepts { get; init; } = "";

    /// <summary>An example that the rule does not allow.</summary>
    public string Refuses { get; init; } = "";

    /// <summary>
    /// Why it allows no exception although its mark is E or K: a confirmed part of its source requires the same, or it has an exception of
    /// its own.
    /// </summary>
    public string? StandsBecause { get; init; }

    /// <summary>The last day on which only an unconfirmed part of its source applies; from the next day, a confirmed part does.</summary>
    public DateOnly? YieldsUntil { get; init; }

    /// <summary>
    /// What waits while a manager is asked about it for a plan in force, in one sentence; null for a rule about which a manager is only
    /// asked while the plan is being written.
    /// </summary>
    public string? WaitsInForce { get; init; }

    /// <summary>Whether a refusal by it on that day can be set aside by a named manager's recorded reason.</summary>
    public bool YieldsOn(DateOnly day) =>
        !IsOurOwn && Mark.YieldsToReason() && StandsBecause is null && (YieldsUntil is null || day <= YieldsUntil);

    public bool InForceOn(DateOnly day) => (FirstDay is null || day >= FirstDay) && (LastDay is null || day <= LastDay);

    /// <summary>Whether it is about one of these ways of holding a budget; a rule about all of them is about any plan.</summary>
    public bool Covers(RuleModels models) => Models == RuleModels.All || (Models & models) != RuleModels.None;

    /// <summary>The source and how far it was read, as one sentence.</summary>
    public string Citation =>
        IsOurOwn
            ? "this portal's own safeguard, neither law nor policy"
            : $"{Source} ({(IsLaw ? "" : "policy, not law; ")}{Mark.Letter()}: {Mark.InWords()})";
}
