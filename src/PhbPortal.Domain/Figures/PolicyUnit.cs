namespace PhbPortal.Domain.Figures;

/// <summary>What a policy's figure counts. The names are stored; never rename one.</summary>
public enum PolicyUnit
{
    WorkingDays = 0,
    CalendarDays = 1,
    Weeks = 2,
    Months = 3,
    Pence = 4,
    Percent = 5,

    /// <summary>Not a figure: a row of a list is on it (1), or removed from it (null).</summary>
    Listed = 6,
}
