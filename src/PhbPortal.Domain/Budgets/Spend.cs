using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.Values;

namespace PhbPortal.Domain.Budgets;

/// <summary>Recorded spend: on which support in the plan, how much, on what day. The request id makes repeating it harmless.</summary>
public sealed record Spend(Guid RequestId, PlannedSupport Support, Money Amount, DateOnly HappenedOn, string Description)
{
    /// <summary>How many times its usual cost support may cost before someone is asked whether the amount is right.</summary>
    private const int UnusualTimes = 3;

    /// <summary>The day on which the order for this bill was placed; null if it settles no order.</summary>
    public DateOnly? OrderedOn { get; init; }

    /// <summary>
    /// Orders that stayed with a budget are paid even after it ended, and those placed before a provider was barred are paid too (E24).
    /// </summary>
    public bool SettlesOrder => OrderedOn is not null;

    /// <summary>The planned cost of one time of this support.</summary>
    public Money UsualCost => Support.UnitCost.Times(Support.Quantity);

    /// <summary>
    /// Whether the amount looks like a typing mistake: more than three times the planned cost of one time, or more than half of all the
    /// money planned for its part and more than planned. It is queried once and never refused.
    /// </summary>
    /// <param name="planned">The money put into the part that pays.</param>
    public bool IsUnusual(Money planned) => Amount > UsualCost && (Amount > UsualCost.Times(UnusualTimes) || Amount + Amount > planned);
}
