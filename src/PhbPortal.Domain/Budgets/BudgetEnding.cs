using PhbPortal.Domain.Cases;
using PhbPortal.Domain.Rules;

namespace PhbPortal.Domain.Budgets;

/// <summary>Why a budget ends. The names are stored; never rename one.</summary>
public enum BudgetEndReason
{
    /// <summary>A later version of the plan is agreed, and its budget continues.</summary>
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

    /// <summary>A capable adult no longer agrees to receive a direct payment (H01).</summary>
    NoLongerAgrees = 9,

    /// <summary>The representative withdraws, and nobody else agrees (H02).</summary>
    RepresentativeWithdrew = 10,

    /// <summary>The representative or nominee is not suitable (H04).</summary>
    PayeeNotSuitable = 11,

    /// <summary>The nominee does not agree, or was withdrawn (H05).</summary>
    NomineeWithdrew = 12,
}

/// <summary>A decision that a budget ends.</summary>
/// <param name="LastDay">The last day on which it pays for support.</param>
/// <param name="CareAfter">How care continues from the next day (H12); empty only if the person died.</param>
/// <param name="UrgentReason">Why a direct payment stops before its notice has expired (H10); empty if it does not.</param>
public sealed record BudgetEnding(BudgetEndReason Reason, DateOnly LastDay, string Because, string CareAfter, string UrgentReason = "")
{
    /// <summary>
    /// What the ground requires first: who was asked, what was seen, offered or tried, where it was referred (H02, H04 to H07), or who
    /// said that the person gives up a direct payment (H01).
    /// </summary>
    public string Answer { get; init; } = "";

    /// <summary>The day on which the person withdrew their agreement, or gave it up (H01).</summary>
    public DateOnly? SaidOn { get; init; }

    /// <summary>No money was used outside the plan before (H06).</summary>
    public bool IsFirstTime { get; init; }

    /// <summary>Who acts for someone who died; empty while nobody is known (H11).</summary>
    public string PersonalRepresentative { get; init; } = "";

    public string PersonalRepresentativeAddress { get; init; } = "";

    /// <summary>The reasons as everyone reads them; for a possible offence they only say that something is being checked (H07).</summary>
    public string PublicWords => Reason == BudgetEndReason.PossibleOffence ? Decision.KeptBackWords : Because;
}

public abstract record EndOutcome;

public sealed record BudgetEnded(Decision Decision) : EndOutcome;

/// <param name="Words">Why, and what is possible, in plain words.</param>
public sealed record BudgetNotEnded(string Words) : EndOutcome
{
    /// <summary>The rules that refuse; empty if the day itself is not possible.</summary>
    public IReadOnlyList<Ruling> Refusals { get; init; } = [];
}
