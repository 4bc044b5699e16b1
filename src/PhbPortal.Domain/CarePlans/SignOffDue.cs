using PhbPortal.Domain.Figures;
using PhbPortal.Domain.Values;

namespace PhbPortal.Domain.CarePlans;

/// <summary>By when a plan that is sent is decided, in working days by the figures of the day it is sent.</summary>
public static class SignOffDue
{
    /// <param name="isAboveTold">The budget is above the amount the person was told, which has days of its own.</param>
    /// <param name="policies">Those of the day it is sent.</param>
    /// <returns>None where no figure holds on that day.</returns>
    public static DateOnly? On(DateOnly sentOn, bool isAboveTold, PoliciesInForce policies, UkCalendar calendar) =>
        policies.TryFigure(isAboveTold ? PolicyKeys.ApprovalBudgetException : PolicyKeys.ApprovalDirectSignOff, out var days)
            ? calendar.AddWorkingDays(sentOn, days.Count)
            : null;
}
