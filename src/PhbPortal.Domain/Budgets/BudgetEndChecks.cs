using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.Figures;
using PhbPortal.Domain.Rules;

namespace PhbPortal.Domain.Budgets;

/// <summary>
/// The rules a budget must satisfy before it ends: other care is in place (H12), a direct payment stops after its notice (H10), and the
/// ground is one in the rules (<see cref="StoppingGrounds"/>).
/// </summary>
public static class BudgetEndChecks
{
    /// <param name="policies">Those of the day of the decision.</param>
    public static IEnumerable<Ruling> Judge(Budget budget, BudgetEnding ending, CarePlan plan, CareCase careCase, PoliciesInForce policies)
    {
        var day = policies.Day;
        var isPaid = budget.IsPaidDirectly;
        if (isPaid || ending.Reason == BudgetEndReason.PersonsChoice)
            yield return StoppingGrounds.Judge(ending, careCase, day, isPaid);
        if (isPaid && ending.Reason == BudgetEndReason.Died)
            yield return StoppingGrounds.LettersGoTo(ending.PersonalRepresentative, careCase.Person.Name, day);
        if (ending.Reason != BudgetEndReason.Died)
            yield return CareFollows(ending, day);
        if (AsksNotice(ending.Reason, isPaid))
            yield return NoticeIsGiven(ending, NoticeDays(plan.NoticeDays, policies), day);
    }

    /// <summary>The notice in the plan, or the site's where the plan has none.</summary>
    public static int NoticeDays(int? inThePlan, PoliciesInForce policies) => inThePlan ?? policies.Notice.ReductionNoticeDays;

    /// <summary>Whether it stops only after a notice (H10): nobody has to wait for their own choice, and a death has no notice.</summary>
    public static bool AsksNotice(BudgetEndReason reason, bool isPaidDirectly) =>
        isPaidDirectly && reason is not (BudgetEndReason.Superseded or BudgetEndReason.PersonsChoice or BudgetEndReason.Died);

    private static Ruling CareFollows(BudgetEnding ending, DateOnly day)
    {
        var isKnown = !string.IsNullOrWhiteSpace(ending.CareAfter);
        FactList facts = [Fact.Day("care from", ending.LastDay.AddDays(1)), Fact.YesNo("recorded", isKnown)];
        return isKnown
            ? Ruling.Allowed(RuleIds.H12, day, "Other care is in place from the day after.", facts)
            : Ruling.Refused(
                RuleIds.H12,
                day,
                "The care from the day after the budget ends is not recorded, and nobody is left without care.",
                facts,
                "Say who comes and what they do from that day."
            );
    }

    private static Ruling NoticeIsGiven(BudgetEnding ending, int noticeDays, DateOnly day)
    {
        var earliest = day.AddDays(noticeDays);
        FactList facts = [Fact.Day("last day", ending.LastDay), Fact.Number("notice", noticeDays, "days"), Fact.Day("earliest", earliest)];
        if (ending.LastDay >= earliest)
            return Ruling.Allowed(RuleIds.H10, day, "The notice in the plan is given.", facts);
        if (string.IsNullOrWhiteSpace(ending.UrgentReason))
            return Ruling.Refused(
                RuleIds.H10,
                day,
                $"A direct payment stops after {noticeDays} days of notice.",
                facts,
                "Choose a later day, or say why it is urgent."
            );
        // The urgency of a possible offence is recorded with its referral, which only approvers read.
        var why = ending.Reason == BudgetEndReason.PossibleOffence ? "." : $": {ending.UrgentReason}";
        return Ruling.Warned(RuleIds.H10, day, $"It stops before {noticeDays} days of notice have run, because it is urgent{why}", facts);
    }
}
