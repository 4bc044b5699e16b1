using PhbPortal.Domain.Programme;
using PhbPortal.Domain.Support;
using PhbPortal.Domain.Values;

namespace PhbPortal.Domain.Cases;

/// <summary>The kind of condition on a direct payment beyond the regulations (E24). The names are stored; never rename one.</summary>
public enum PaymentConditionKind
{
    NotBoughtFrom = 0,
    InformationGiven = 1,
}

/// <summary>A condition on a person's direct payment from a day, decided by an approver with reasons (E24).</summary>
public sealed class PaymentCondition : SiteOwned
{
    /// <summary>The maximum length of what it is about: the line of its decision contains it together with fixed words.</summary>
    public const int LongestAbout = 120;

    private PaymentCondition() { }

    internal PaymentCondition(long siteId, int number, NewCondition condition, string setBy)
        : base(siteId) =>
        (Number, Kind, About, FirstDay, SetBy, InsteadWhat, InsteadFrom, InsteadBy) = (
            number,
            condition.Kind,
            condition.About.Trim(),
            condition.FirstDay,
            setBy,
            condition.Instead?.What ?? "",
            condition.Instead?.From,
            condition.Instead?.ArrangedBy ?? ""
        );

    /// <summary>Its number in the case.</summary>
    public int Number { get; private set; }

    public PaymentConditionKind Kind { get; private set; }

    /// <summary>Who must not be paid, or what must be reported, when and to whom.</summary>
    public string About { get; private set; } = "";

    public DateOnly FirstDay { get; private set; }

    /// <summary>Null while it applies.</summary>
    public DateOnly? LastDay { get; private set; }

    public string SetBy { get; private set; } = "";

    public string LiftedBy { get; private set; } = "";

    public string InsteadWhat { get; private set; } = "";

    public DateOnly? InsteadFrom { get; private set; }

    public string InsteadBy { get; private set; } = "";

    /// <summary>The care that follows; null if the plan in force paid nobody barred when it was set.</summary>
    public CareInstead? Instead => InsteadFrom is { } from ? new(InsteadWhat, from, InsteadBy) : null;

    /// <summary>It has not been lifted, whether or not it has started.</summary>
    public bool Stands => LastDay is null;

    /// <summary>It was lifted before its first day.</summary>
    public bool NeverBegan => LastDay < FirstDay;

    public BarredPayee? Barred => Kind == PaymentConditionKind.NotBoughtFrom ? new(About, FirstDay, LastDay) { Condition = Number } : null;

    internal void Lift(DateOnly lastDay, string by) => (LastDay, LiftedBy) = (lastDay, by);

    internal bool IsAbout(NewCondition condition) =>
        Kind == condition.Kind
        && (Barred?.Names(condition.About) ?? About.Equals(condition.About.Trim(), StringComparison.OrdinalIgnoreCase));
}

/// <summary>How care continues when someone who is paid now is no longer paid, so that nobody goes without.</summary>
/// <param name="ArrangedBy">The name of whoever arranges it.</param>
public sealed record CareInstead(string What, DateOnly From, string ArrangedBy)
{
    /// <summary>The maximum length of the care that follows: the letter contains it together with the reasons.</summary>
    public const int Longest = TextLength.Note;

    public string Words => $"Care that follows instead, from {From.InFull()}: {What}\nWho arranges it: {ArrangedBy}";
}

/// <param name="Reasons">The text of the letter.</param>
public sealed record NewCondition(PaymentConditionKind Kind, string About, DateOnly FirstDay, string Reasons)
{
    /// <summary>The maximum length of the reasons: the letter also contains the care that follows.</summary>
    public const int LongestReasons = TextLength.Page - CareInstead.Longest - TextLength.Line - 100;

    /// <summary>Required if a plan in force pays the barred provider.</summary>
    public CareInstead? Instead { get; init; }

    /// <summary>The reasons with the care that follows, as the person reads them.</summary>
    public string LetterWords => Instead is null ? Reasons.Trim() : $"{Reasons.Trim()}\n\n{Instead.Words}";

    /// <summary>What the decision is about, in one line for the person.</summary>
    public string Subject =>
        Kind == PaymentConditionKind.NotBoughtFrom
            ? $"The direct payment does not pay {About.Trim()} from {FirstDay.InFull()}"
            : $"To be told about the direct payment from {FirstDay.InFull()}: {About.Trim()}";
}

/// <summary>The outcome of setting a condition.</summary>
public abstract record ConditionOutcome;

public sealed record ConditionSet(Decision Decision) : ConditionOutcome;

/// <summary>Nothing was saved; the words say why.</summary>
public sealed record ConditionNotSet(string Words, ConditionPart Part = ConditionPart.FirstDay) : ConditionOutcome;

/// <summary>The part of a condition that must be changed.</summary>
public enum ConditionPart
{
    FirstDay = 0,
    About = 1,
    CareThatFollows = 2,
    DayOfThatCare = 3,
}
