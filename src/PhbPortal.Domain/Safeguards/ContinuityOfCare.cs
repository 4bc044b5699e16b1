using PhbPortal.Domain.Cases;
using PhbPortal.Domain.Figures;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Rules;
using PhbPortal.Domain.Values;

namespace PhbPortal.Domain.Safeguards;

/// <summary>The rule's answer to spend above the budget: care continues, and who must do what by when.</summary>
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
/// October 2008), and makes a review compulsory (G06). No answer here stops care.
/// </summary>
/// <param name="On">The day on which care was needed or ordered: its policies apply, and the deadlines count from it.</param>
public sealed record ContinuityOfCare(CareCase Case, DateOnly On, JudgedOccasion Occasion, UkCalendar Calendar)
{
    /// <summary>Essential support cost more than was left. The shortfall joins the part's open safeguard, or opens one.</summary>
    public Safeguard Draw(Safeguard? open, int partNumber, Money shortfall, string support, string whatHappened)
    {
        if (open is null)
            return new(this, partNumber, SafeguardKind.ContinuityDrawn, shortfall, whatHappened, For(shortfall, support));
        open.Add(shortfall);
        return open;
    }

    /// <summary>
    /// Compares orders for essential support with what is left: a coming shortfall opens a safeguard before anything is unpaid.
    /// </summary>
    public Safeguard? Forecast(Safeguard? open, int partNumber, Money ordered, Money left, string support)
    {
        var lacking = Lacking(ordered, left);
        if (open is null)
            return lacking.IsPositive
                ? new(
                    this,
                    partNumber,
                    SafeguardKind.ForecastShortfall,
                    lacking,
                    $"Support on order comes to {ordered} and {left} is left, so {lacking} will be lacking.",
                    For(lacking, support)
                )
                : null;
        open.NoteForecast(lacking);
        return lacking.IsPositive ? open : null;
    }

    /// <summary>Updates the forecast of an open safeguard when orders leave the budget.</summary>
    public static void Follow(Safeguard? open, Money ordered, Money left) => open?.NoteForecast(Lacking(ordered, left));

    private static Money Lacking(Money ordered, Money left) => ordered - Money.Min(ordered, left);

    private CareContinues For(Money shortfall, string support)
    {
        if (!shortfall.IsPositive)
            throw new ArgumentOutOfRangeException(nameof(shortfall), shortfall, "There is no shortfall.");
        var policies = Occasion.PoliciesOn(On);
        var overspend = policies.Overspend;
        var review = policies.Review;
        FactList facts = [Fact.Amount("shortfall", shortfall), Fact.Text("for", support).RunningOn(), Fact.Text("a need depends on it")];
        return new(
            Ruling.Allowed(RuleIds.C10, On, "Nobody goes without care they need because a budget is spent. The care goes on.", facts),
            overspend.Used,
            Calendar.AddWorkingDays(On, overspend.CallWithinWorkingDays),
            Calendar.AddWorkingDays(On, overspend.DecideWithinWorkingDays),
            Calendar.AddWorkingDays(On, review.CompulsoryReviewWorkingDays),
            review.Used
        );
    }
}
