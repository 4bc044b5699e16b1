using PhbPortal.Domain.Figures;
using PhbPortal.Domain.Rules;
using PhbPortal.Domain.Values;

namespace PhbPortal.Domain.Safeguards;

/// <summary>What the rule answers to spend above the budget: care goes on, and who must do what by when.</summary>
public sealed record CareContinues(
    Ruling Ruling,
    PolicyUsed Policy,
    DateOnly CallBy,
    DateOnly DecideBy,
    DateOnly ReviewBy,
    PolicyUsed ReviewPolicy
);

/// <summary>
/// The rule: spend above the budget must not stop care that a need depends on (C10; the safeguard condition of the Department's update of
/// October 2008), and makes a review compulsory (G06). There is no answer here that stops care.
/// </summary>
public static class ContinuityOfCare
{
    public static CareContinues For(Money shortfall, string support, PoliciesInForce policies, UkCalendar calendar, DateOnly day)
    {
        if (!shortfall.IsPositive)
            throw new ArgumentOutOfRangeException(nameof(shortfall), shortfall, "There is no shortfall.");
        var overspend = policies.Overspend;
        var review = policies.Review;
        FactList facts = [Fact.Amount("shortfall", shortfall), Fact.Text("for", support).RunningOn(), Fact.Text("a need depends on it")];
        return new(
            Ruling.Allowed(RuleIds.C10, day, "Nobody goes without care they need because a budget is spent. The care goes on.", facts),
            overspend.Used,
            calendar.AddWorkingDays(day, overspend.CallWithinWorkingDays),
            calendar.AddWorkingDays(day, overspend.DecideWithinWorkingDays),
            calendar.AddWorkingDays(day, review.CompulsoryReviewWorkingDays),
            review.Used
        );
    }
}
