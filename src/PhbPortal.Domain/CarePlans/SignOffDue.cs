using PhbPortal.Domain.Figures;
using PhbPortal.Domain.Values;

namespace PhbPortal.Domain.CarePlans;

/// <summary>The due date of the decision on a submitted plan, in working days by the figures of the day of submission.</summary>
public static class SignOffDue
{
    /// <param name="isAboveTold">The budget is above the amount shared with the person, which has its own number of days.</param>
    /// <param name="policies">Those of the day of submission.</param>
    /// <returns>Null if no figure applies on that day.</returns>
    public static DateOnly? On(DateOnly sentOn, bool isAboveTold, PoliciesInForce policies, UkCalendar calendar) =>
        policies.TryFigure(isAboveTold ? PolicyKeys.ApprovalBudgetException : PolicyKeys.ApprovalDirectSignOff, out var days)
            ? calendar.AddWorkingDays(sentOn, days.Count)
            : null;
}
