using PhbPortal.Domain.Policies;
using PhbPortal.Domain.Programme;
using PhbPortal.Domain.Values;

namespace PhbPortal.Domain.Cases;

/// <summary>What is required of a direct payment beyond the regulations (E24). The names are stored; never rename one.</summary>
public enum PaymentConditionKind
{
    NotBoughtFrom = 0,
    InformationGiven = 1,
}

/// <summary>Something that is required of a person's direct payment from a day on, decided by an approver with reasons (E24).</summary>
public sealed class PaymentCondition : SiteOwned
{
    /// <summary>Letters in what it is about, at most: the line of its decision holds them with their words.</summary>
    public const int LongestAbout = 120;

    private PaymentCondition()
    {
    }

    internal PaymentCondition(long siteId, int number, NewCondition condition, string setBy)
        : base(siteId) =>
        (Number, Kind, About, FirstDay, SetBy) = (number, condition.Kind, condition.About.Trim(), condition.FirstDay, setBy);

    /// <summary>Its number in the case.</summary>
    public int Number { get; private set; }

    public PaymentConditionKind Kind { get; private set; }

    /// <summary>Who is not to be paid, or what is to be told, by when and to whom.</summary>
    public string About { get; private set; } = "";

    public DateOnly FirstDay { get; private set; }

    /// <summary>None while it holds.</summary>
    public DateOnly? LastDay { get; private set; }

    public string SetBy { get; private set; } = "";

    public string LiftedBy { get; private set; } = "";

    /// <summary>It is not lifted, whether or not it began.</summary>
    public bool Stands => LastDay is null;

    public BarredPayee? Barred => Kind == PaymentConditionKind.NotBoughtFrom ? new(About, FirstDay, LastDay) : null;

    internal void Lift(DateOnly lastDay, string by) => (LastDay, LiftedBy) = (lastDay, by);

    internal bool IsAbout(NewCondition condition) => Kind == condition.Kind && About.Equals(condition.About.Trim(), StringComparison.OrdinalIgnoreCase);
}

/// <param name="Reasons">The words of the letter.</param>
public sealed record NewCondition(PaymentConditionKind Kind, string About, DateOnly FirstDay, string Reasons)
{
    /// <summary>What the decision is about, in one line that the person reads.</summary>
    public string Subject => Kind == PaymentConditionKind.NotBoughtFrom
        ? $"The direct payment does not pay {About.Trim()} from {FirstDay.InFull()}"
        : $"To be told about the direct payment from {FirstDay.InFull()}: {About.Trim()}";
}

/// <summary>What became of a condition.</summary>
public abstract record ConditionOutcome;

public sealed record ConditionSet(Decision Decision) : ConditionOutcome;

/// <summary>Nothing was kept; the words say why.</summary>
public sealed record ConditionNotSet(string Words) : ConditionOutcome;
