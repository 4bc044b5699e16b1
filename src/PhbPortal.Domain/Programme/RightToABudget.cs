using PhbPortal.Domain.Rules;
using PhbPortal.Domain.Values;

namespace PhbPortal.Domain.Programme;

/// <summary>
/// The rules on a request for a budget on its day: from April 2014 an answer with reasons for continuing healthcare and children's
/// continuing care (A19), from October 2014 their right to a budget (A20), from 2 December 2019 also that of after-care and wheelchairs
/// (A21).
/// </summary>
public static class RightToABudget
{
    /// <returns>A warning if there is a right; null if no rule is about this need on this day.</returns>
    public static Ruling? Judge(QualifyingNeed need, bool isAfterCare, DateOnly askedOn)
    {
        FactList facts = [Fact.Choice("need", need), Fact.Text("after-care", isAfterCare ? "yes" : "no"), Fact.Day("asked", askedOn)];
        if (need is QualifyingNeed.Chc or QualifyingNeed.ChildrensContinuingCare)
        {
            if (Rulebook.Get(RuleIds.A20).InForceOn(askedOn))
                return Right(RuleIds.A20, need, askedOn, facts);
            if (Rulebook.Get(RuleIds.A19).InForceOn(askedOn))
                return Ruling.Allowed(
                    RuleIds.A19,
                    askedOn,
                    $"Whoever {Has(need)} may ask for a budget, and gets an answer with reasons.",
                    facts
                );
        }

        return
            NeedBehind(need, isAfterCare) is { } later and (QualifyingNeed.Section117 or QualifyingNeed.Wheelchair)
            && Rulebook.Get(RuleIds.A21).InForceOn(askedOn)
            ? Right(RuleIds.A21, later, askedOn, facts)
            : null;
    }

    /// <summary>The person's need as the rules describe it, as the end of a sentence about them.</summary>
    public static string Has(QualifyingNeed need, bool isAfterCare) => Has(NeedBehind(need, isAfterCare));

    // Continuing care comes first, because its right is older.
    private static QualifyingNeed NeedBehind(QualifyingNeed need, bool isAfterCare) =>
        isAfterCare && need is not (QualifyingNeed.Chc or QualifyingNeed.ChildrensContinuingCare) ? QualifyingNeed.Section117 : need;

    private static string Has(QualifyingNeed need) =>
        need switch
        {
            QualifyingNeed.Chc => "has NHS Continuing Healthcare",
            QualifyingNeed.ChildrensContinuingCare => "has children's continuing care",
            QualifyingNeed.Section117 => "has after-care under section 117",
            QualifyingNeed.Wheelchair => "needs a wheelchair",
            _ => throw new ArgumentOutOfRangeException(nameof(need), need, "No rule speaks of it."),
        };

    private static Ruling Right(string rule, QualifyingNeed need, DateOnly askedOn, FactList facts) =>
        Ruling.Warned(
            rule,
            askedOn,
            $"Whoever {Has(need)} and asks on {askedOn.InFull()} has a right to a budget.",
            facts,
            "Agree to it, or refuse it only for a reason in law, which is kept."
        );
}
