using PhbPortal.Domain.Cases;

namespace PhbPortal.Domain.Budgets;

/// <summary>Why a budget ends. The names are stored; never rename one.</summary>
public enum BudgetEndReason
{
    /// <summary>A later version of the plan is agreed, and its budget goes on.</summary>
    Superseded = 0,

    /// <summary>Having a budget is voluntary and can be given up at any time (A23).</summary>
    PersonsChoice = 1,
    MovedAway = 2,
    NoLongerEligible = 3,

    /// <summary>Needs cannot be, or are not being, met this way (H08).</summary>
    NeedsNotMet = 4,
    Misuse = 5,
    PossibleOffence = 6,
    Died = 7,
    Other = 8,
}

/// <summary>What somebody decides when a budget ends.</summary>
/// <param name="LastDay">The last day on which it pays for support.</param>
/// <param name="CareAfter">The care from the day after (H12); empty only where the person died.</param>
/// <param name="UrgentReason">Why a direct payment stops before its notice has run (H10); empty where it does not.</param>
public sealed record BudgetEnding(BudgetEndReason Reason, DateOnly LastDay, string Because, string CareAfter, string UrgentReason = "");

public abstract record EndOutcome;

public sealed record BudgetEnded(Decision Decision) : EndOutcome;

/// <param name="Words">Why, and what is possible, in plain words.</param>
public sealed record BudgetNotEnded(string Words) : EndOutcome;
