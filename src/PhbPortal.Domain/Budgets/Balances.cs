using PhbPortal.Domain.Values;

namespace PhbPortal.Domain.Budgets;

/// <summary>
/// The balances of a part's accounts, or the total of several with the same funder. They are named, because all are money.
/// </summary>
public readonly record struct Balances
{
    /// <summary>Zero or below: the negative of what the organisation put in.</summary>
    public Money Agreed { get; init; }

    public Money Available { get; init; }

    public Money Held { get; init; }

    public Money Queried { get; init; }

    public Money Spent { get; init; }

    public Money Returned { get; init; }

    /// <summary>Zero or below: the negative of what the organisation added so that care continued.</summary>
    public Money Continuity { get; init; }
}
