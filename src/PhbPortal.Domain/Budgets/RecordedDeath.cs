using PhbPortal.Domain.Cases;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Values;

namespace PhbPortal.Domain.Budgets;

/// <summary>
/// Corrects or withdraws a recorded death, as a decision with its reason (H11). Money already counted is unchanged. With another day, the
/// last days of budgets move; if nobody died, an ended budget stays ended, because a person decides what follows.
/// </summary>
public static class RecordedDeath
{
    /// <summary>The message for someone who enters another day than the recorded one.</summary>
    public static string AnotherDay(string name, DateOnly died) =>
        $"{name} is recorded as having died on {died.InFull()}. If that day is wrong, correct it where the death is recorded.";

    /// <param name="budgets">The agreed budgets of the person.</param>
    public static IReadOnlyList<Budget> EndedBy(IEnumerable<Budget> budgets) =>
        [.. budgets.Where(b => b.EndReason == BudgetEndReason.Died)];

    /// <summary>The budgets whose last day moves with another day of death.</summary>
    /// <param name="budgets">The agreed budgets of the person.</param>
    public static IReadOnlyList<Budget> MovedBy(IReadOnlyList<Budget> budgets, DateOnly recorded, DateOnly corrected, DateOnly today) =>
        [.. budgets.Where(b => b.IsMovedByAnotherDeath(recorded, corrected, LatestOf(b, budgets), today))];

    /// <summary>An approver decides anything that affects a budget, as with its end.</summary>
    /// <param name="corrected">Null if the death is withdrawn.</param>
    public static bool NeedsAnApprover(IReadOnlyList<Budget> budgets, DateOnly recorded, DateOnly? corrected, DateOnly today) =>
        EndedBy(budgets).Count > 0 || (corrected is { } day && MovedBy(budgets, recorded, day, today).Count > 0);

    /// <param name="careCase">With its person, whose death is recorded for another day.</param>
    /// <param name="budgets">The agreed budgets of the person.</param>
    public static Decision Correct(CareCase careCase, IReadOnlyList<Budget> budgets, DateOnly corrected, string reason, Occasion occasion)
    {
        var recorded = DayOf(careCase);
        if (corrected == recorded || corrected > occasion.Today)
            throw new ArgumentOutOfRangeException(nameof(corrected), corrected, "It is another day, and none to come.");
        var moved = MovedBy(budgets, recorded, corrected, occasion.Today);
        // Each depends on the others as they were, so the limits are calculated before any of them moves.
        foreach (var (budget, latest) in moved.Select(b => (b, LatestOf(b, budgets))).ToList())
            budget.MoveWithDeath(recorded, corrected, latest, reason, occasion);
        careCase.Person.CorrectDeath(corrected);
        var ends = moved.Select(b => $"the budget that began on {b.FirstDay.InFull()} ends on {b.EndsOn!.Value.InFull()}").ToList();
        var subject =
            $"{careCase.Person.Name} died on {corrected.InFull()}, not "
            + $"on {recorded.InFull()}{(ends.Count == 0 ? "" : "; " + string.Join("; ", ends))}";
        return new(careCase, DecisionKind.DeathCorrected, subject, reason, occasion, []);
    }

    /// <param name="careCase">With its person, whose death is recorded.</param>
    /// <param name="budgets">The agreed budgets of the person.</param>
    public static Decision Withdraw(CareCase careCase, IReadOnlyList<Budget> budgets, string reason, Occasion occasion)
    {
        var recorded = DayOf(careCase);
        var ended = EndedBy(budgets).Count > 0;
        careCase.Person.WithdrawDeath();
        var subject =
            $"It was recorded in error that {careCase.Person.Name} died "
            + $"on {recorded.InFull()}{(ended ? ", and a budget ended because of it" : "")}";
        return new Decision(careCase, DecisionKind.DeathWithdrawn, subject, reason, occasion, []).OwesNoLetter(asTheyWished: !ended);
    }

    private static DateOnly DayOf(CareCase careCase) =>
        careCase.Person.DiedOn ?? throw new InvalidOperationException("No death is recorded.");

    // A budget never extends into the one that followed it.
    private static DateOnly LatestOf(Budget budget, IReadOnlyList<Budget> budgets) =>
        budgets
            .Where(other => other.CaseId == budget.CaseId && other != budget && other.FirstDay > budget.FirstDay)
            .Select(other => other.FirstDay.AddDays(-1))
            .Append(budget.LastDay)
            .Min();
}
