using PhbPortal.Domain.Values;

namespace PhbPortal.Domain.Budgets;

/// <summary>
/// The balances of a part's accounts, or of several of one funder together. Each is given by name, because all are money.
/// </summary>
public readonly record struct Balances
{
    /// <summary>Zero or below: what the body put in is taken from here.</summary>
    public Money Agreed { get; init; }

    public Money Available { get; init; }

    public Money Held { get; init; }

    public Money Queried { get; init; }

    public Money Spent { get; init; }

    public Money Returned { get; init; }

    /// <summary>Zero or below: what the body added so that care went on.</summary>
    public Money Continuity { get; init; }
}
