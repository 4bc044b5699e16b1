namespace PhbPortal.Domain.Budgets;

/// <summary>
/// The accounts of a budget's part. They add to zero; only agreed and continuity go below it. The names are stored; never rename one.
/// </summary>
public enum BudgetAccount
{
    /// <summary>What the body put in, as a negative.</summary>
    Agreed = 0,

    /// <summary>Put in and not yet paid out or spent.</summary>
    Available = 1,

    /// <summary>Paid to the holder and not yet shown as spent.</summary>
    Held = 2,

    /// <summary>Out of the holder's account and tied to no plan line until somebody decides.</summary>
    Queried = 3,
    Spent = 4,

    /// <summary>Given back by the holder.</summary>
    Returned = 5,

    /// <summary>What the body added so that care went on, as a negative.</summary>
    Continuity = 6,
}
