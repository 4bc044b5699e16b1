namespace PhbPortal.Domain.Budgets;

/// <summary>
/// The accounts of a budget's part. They add to zero; only agreed and continuity are negative. The names are stored; never rename one.
/// </summary>
public enum BudgetAccount
{
    /// <summary>What the organisation put in, as a negative.</summary>
    Agreed = 0,

    /// <summary>Put in and not yet paid out or spent.</summary>
    Available = 1,

    /// <summary>Paid to the holder and not yet shown as spent.</summary>
    Held = 2,

    /// <summary>Left the holder's account without planned support to explain it, until someone decides.</summary>
    Queried = 3,
    Spent = 4,

    /// <summary>Returned by the holder.</summary>
    Returned = 5,

    /// <summary>What the organisation added so that care continued, as a negative.</summary>
    Continuity = 6,
}
