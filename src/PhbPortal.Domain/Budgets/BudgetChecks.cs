using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.Figures;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Rules;
using PhbPortal.Domain.Values;

namespace PhbPortal.Domain.Budgets;

/// <summary>
/// The rules a budget must satisfy before it is agreed: parts add up (C13), a direct payment is enough (C01) and has an amount and an
/// interval (D08), the payee has agreed (B01 to B03), and whoever acts for them is checked (B11). The rulings of law and scheme on direct
/// payments are passed in.
/// </summary>
public static class BudgetChecks
{
    /// <param name="policies">Those of the budget's first day.</param>
    public static IEnumerable<Ruling> Judge(Budget budget, CarePlan plan, CareCase careCase, Person person, PoliciesInForce policies)
    {
        yield return PartsAddUp(budget, Funder.Nhs, budget.NhsTotal);
        if (budget.CouncilTotal.IsPositive || budget.Parts.Any(p => p.Funder == Funder.Council))
            yield return PartsAddUp(budget, Funder.Council, budget.CouncilTotal);
        foreach (var line in plan.Supports.Where(s => budget.PartFor(s.Model, s.Funder) is null))
            yield return Ruling.Refused(
                RuleIds.C13,
                budget.FirstDay,
                $"No part of the budget pays for “{line.What}”.",
                [Fact.Number("line", line.Line), Fact.Choice(line.Model).Beside(), Fact.Choice(line.Funder).Beside()],
                "Add a part, or change how the line is paid for."
            );
        foreach (var line in plan.Supports.Where(s => !plan.Period.Contains(new DateSpan(s.FirstDay, s.LastDay))))
            yield return Ruling.Refused(
                RuleIds.P05,
                budget.FirstDay,
                $"“{line.What}” has days outside the plan.",
                [Fact.Number("line", line.Line)],
                "Change its first or last day."
            );
        foreach (var part in budget.Parts.Where(p => p.IsPaidDirectly))
        {
            yield return CoversFullCost(part, plan, budget);
            yield return HasAmountAndInterval(part, budget);
            yield return FirstReviewInTime(part, plan, budget, policies);
            yield return PayeeAgrees(careCase, person, budget);
            var paidFrom = part.FirstPaymentOn ?? budget.FirstDay;
            foreach (var acting in person.Representatives.Where(r => r.LastDay is null || r.LastDay >= paidFrom))
                yield return acting.MayAct(budget.FirstDay);
        }
    }

    /// <summary>
    /// Why the budget needs an exception decision: a part from which another organisation buys is less than its support, or the NHS total
    /// is above the shared amount. Empty if it needs none.
    /// </summary>
    public static IEnumerable<string> Exceptions(Budget budget, CarePlan plan, CareCase careCase)
    {
        foreach (var part in budget.Parts.Where(p => !p.IsPaidDirectly))
        {
            var cost = plan.CostOf(part.Model, part.Funder) + part.OnCosts;
            if (part.Amount < cost)
                yield return $"The part held by {part.Holder} is {cost - part.Amount} less than its support costs.";
        }

        if (IsAboveTold(budget, plan, careCase))
            yield return $"The NHS budget is {budget.NhsTotal - careCase.AmountFor(plan.Period)!.Total} above the amount the person was "
                + $"told.";
    }

    public static bool IsAboveTold(Budget budget, CarePlan plan, CareCase careCase) =>
        careCase.AmountFor(plan.Period) is { } told && budget.NhsTotal > told.Total;

    private static Ruling PartsAddUp(Budget budget, Funder funder, Money total)
    {
        var sum = Money.Sum(budget.Parts.Where(p => p.Funder == funder).Select(p => p.Amount));
        FactList facts = [Fact.Choice(funder), Fact.Amount("parts", sum).RunningOn(), Fact.Amount("of", total).RunningOn()];
        if (sum == total && sum.IsPositive)
            return Ruling.Allowed(RuleIds.C13, budget.FirstDay, "The parts add up to the budget.", facts);
        return Ruling.Refused(
            RuleIds.C13,
            budget.FirstDay,
            $"The {(funder == Funder.Nhs ? "NHS" : "council")} parts come to {sum}, and the budget is {total}.",
            facts,
            "Change the parts or the total until they agree."
        );
    }

    private static Ruling CoversFullCost(BudgetPart part, CarePlan plan, Budget budget)
    {
        var lines = plan.CostOf(part.Model, part.Funder);
        FactList facts = [Fact.Amount("payment", part.Amount), Fact.Amount("lines", lines), Fact.Amount("on-costs", part.OnCosts)];
        return part.Amount >= lines + part.OnCosts
            ? Ruling.Allowed(RuleIds.C01, budget.FirstDay, "The direct payment covers the full cost of its support and on-costs.", facts)
            : Ruling.Refused(
                RuleIds.C01,
                budget.FirstDay,
                $"The direct payment is {lines + part.OnCosts - part.Amount} less than its support and on-costs.",
                facts,
                "Raise the payment, or pay for a line another way."
            );
    }

    private static Ruling HasAmountAndInterval(BudgetPart part, Budget budget)
    {
        FactList facts =
        [
            Fact.Number("part", part.Number),
            Fact.Choice(part.Funder).Beside(),
            Fact.Amount("", part.Amount).Beside(),
            Fact.Amount("payment", new(part.PaymentPence ?? 0)),
            Fact.Choice("", part.PaidEvery, "no interval").Beside(),
            Fact.Day("first", part.FirstPaymentOn, "not set").Beside(),
        ];
        return
            part.Payment is { IsPositive: true }
            && part.PaidEvery is not null
            && part.FirstPaymentOn is { } first
            && budget.Period.Contains(first)
            ? Ruling.Allowed(RuleIds.D08, budget.FirstDay, "The plan gives the size of the payment and how often it is paid.", facts)
            : Ruling.Refused(
                RuleIds.D08,
                budget.FirstDay,
                "The plan has to give the size of the payment, how often it is paid and the day of the first one, inside the budget.",
                facts
            );
    }

    private static Ruling FirstReviewInTime(BudgetPart part, CarePlan plan, Budget budget, PoliciesInForce policies)
    {
        var latest = policies.Review.FirstReviewDue(part.FirstPaymentOn ?? budget.FirstDay);
        FactList facts = [Fact.Day("first review", plan.FirstReviewOn, "not set"), Fact.Day("latest", latest)];
        return plan.FirstReviewOn <= latest
            ? Ruling.Allowed(RuleIds.D11, budget.FirstDay, "The first review comes in time.", facts)
            : Ruling.Refused(
                RuleIds.D11,
                budget.FirstDay,
                $"The first review of a direct payment comes within {policies.Review.First.InWords} of the first payment.",
                facts,
                "Bring the review forward."
            );
    }

    private static Ruling PayeeAgrees(CareCase careCase, Person person, Budget budget)
    {
        var day = budget.FirstDay;
        var consents = careCase.HasConsent(ConsentKind.DirectPayment, day);
        var decides = careCase.DecidesForThemselvesOn(day);
        var rule = RuleFor(person, decides, day);
        FactList facts = [Fact.Number("age", person.AgeOn(day)), Fact.YesNo("decides", decides), Fact.YesNo("consent", consents)];
        if (!consents)
            return Ruling.Refused(
                rule,
                day,
                "Consent to the direct payment is not recorded.",
                facts,
                "Record the consent, or hold the money another way."
            );
        var represented = person.Representatives.Any(r => r.Kind == RepresentativeKind.Representative && r.ActsOn(day));
        return decides || represented
            ? Ruling.Allowed(rule, day, "Whoever is paid has agreed.", facts)
            : Ruling.Refused(
                rule,
                day,
                "A representative has to agree, and none is recorded.",
                facts,
                "Record the representative and what they show, or hold the money another way."
            );
    }

    private static string RuleFor(Person person, bool decides, DateOnly day)
    {
        if (person.IsChildOn(day))
            return RuleIds.B02;
        return decides ? RuleIds.B01 : RuleIds.B03;
    }
}
