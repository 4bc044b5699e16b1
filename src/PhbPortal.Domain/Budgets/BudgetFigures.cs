using PhbPortal.Domain.Values;

namespace PhbPortal.Domain.Budgets;

/// <summary>
/// Planned, spent, committed, left: the only place where they are defined. For money held by others, spent is what they have shown as
/// spent; what was paid to them and what they have are separate figures.
/// </summary>
public sealed record BudgetFigures
{
    /// <summary>What the organisation put in.</summary>
    public required Money Planned { get; init; }

    /// <summary>Bills paid and spend shown by the holder, including continuity.</summary>
    public required Money Spent { get; init; }

    /// <summary>Open orders not billed yet.</summary>
    public required Money Committed { get; init; }

    /// <summary>Available and held, less open orders; below zero if orders for essential support lack money.</summary>
    public required Money Left { get; init; }

    /// <summary>The part of spent that the organisation added so that care continued, and that has not been repaid.</summary>
    public required Money Continuity { get; init; }

    /// <summary>In the holder's account.</summary>
    public required Money Held { get; init; }

    public required Money Queried { get; init; }

    public required Money Returned { get; init; }

    /// <summary>Spent from the budget itself.</summary>
    public Money SpentFromBudget => Spent - Continuity;

    public static BudgetFigures Of(Balances balances, Money openOrders) =>
        new()
        {
            Planned = -balances.Agreed,
            Spent = balances.Spent,
            Committed = openOrders,
            Left = balances.Available + balances.Held - openOrders,
            Continuity = -balances.Continuity,
            Held = balances.Held,
            Queried = balances.Queried,
            Returned = balances.Returned,
        };

    public static BudgetFigures Of(BudgetPart part, Money openOrders) => Of(part.Balances, openOrders);

    /// <summary>Adds figures of the same funder. The caller must never add NHS and council money together (C14).</summary>
    public static BudgetFigures Sum(IEnumerable<BudgetFigures> figures) =>
        figures.Aggregate(
            Of(new Balances(), Money.Zero),
            (a, b) =>
                new()
                {
                    Planned = a.Planned + b.Planned,
                    Spent = a.Spent + b.Spent,
                    Committed = a.Committed + b.Committed,
                    Left = a.Left + b.Left,
                    Continuity = a.Continuity + b.Continuity,
                    Held = a.Held + b.Held,
                    Queried = a.Queried + b.Queried,
                    Returned = a.Returned + b.Returned,
                }
        );
}
