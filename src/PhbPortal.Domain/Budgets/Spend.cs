using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.Values;

namespace PhbPortal.Domain.Budgets;

/// <summary>
/// What somebody records as spent: on which line of the plan, how much, on what day. The request id makes a repeat harmless.
/// </summary>
public sealed record Spend(Guid RequestId, PlannedSupport Support, Money Amount, DateOnly HappenedOn, string Description)
{
    /// <summary>How many times its usual cost a support may come to before somebody is asked whether the amount is right.</summary>
    private const int UnusualTimes = 3;

    /// <summary>The day on which the open order of the budget was placed whose bill it is; none where it settles no order.</summary>
    public DateOnly? OrderedOn { get; init; }

    /// <summary>
    /// Orders that stayed with a budget are paid even after it ended, and those placed before somebody was barred although they are (E24).
    /// </summary>
    public bool SettlesOrder => OrderedOn is not null;

    /// <summary>What one time of this support costs by the plan.</summary>
    public Money UsualCost => Support.UnitCost.Times(Support.Quantity);

    /// <summary>
    /// Whether the amount looks like a slip of the hand: above three times what the plan says for one time, or above half of all the money
    /// planned for its part and above what the plan says. It is asked about once and never refused for it.
    /// </summary>
    /// <param name="planned">The money put into the part that pays.</param>
    public bool IsUnusual(Money planned) => Amount > UsualCost && (Amount > UsualCost.Times(UnusualTimes) || Amount + Amount > planned);
}
