using PhbPortal.Domain.Figures;
using PhbPortal.Domain.Rules;
using PhbPortal.Domain.Values;

namespace PhbPortal.Domain.Budgets;

/// <summary>The rule: money that builds up with the holder is discussed with the person (F15). It never takes anything back.</summary>
public static class Surplus
{
    /// <summary>
    /// A warning if more than this many weeks of support are in the account; null for money that is not paid in instalments.
    /// </summary>
    /// <param name="setAside">What the plan sets aside for contingencies, which is not surplus (F13).</param>
    public static Ruling? Judge(BudgetPart part, DateSpan period, Money setAside, PolicyFigure talkAbove, DateOnly day)
    {
        if (!part.IsPaidDirectly || part.IsOneOff)
            return null;
        var days = period.Days;
        var free = part.Held - setAside;
        // A week of support is the same as for F13: without money set aside and on-costs.
        var support = part.Amount - part.OnCosts - setAside;
        if (!free.IsPositive || (Int128)free.Pence * days <= (Int128)support.Pence * talkAbove.Value * 7)
            return null;
        FactList facts =
        [
            Fact.Number("part", part.Number),
            Fact.Amount("held", part.Held),
            Fact.Amount("set aside", setAside),
            Fact.Amount("planned support", support),
            Fact.Number("over", days, "days").RunningOn(),
            Fact.Text("above", talkAbove.InWords),
            Fact.Text(talkAbove.Key).Beside(),
            Fact.Day("from", talkAbove.FirstDay).RunningOn(),
        ];
        var kept = setAside.IsPositive ? $", {setAside} of it set aside for contingencies" : "";
        return Ruling.Warned(
            RuleIds.F15,
            day,
            $"{part.Held} is in the account{kept}. That is more than {talkAbove.InWords} of support.",
            facts,
            "Talk with the person about what it is for: they keep it, plan it anew or give it back. Care that did not come is a "
                + "reason to ask how they are."
        );
    }
}
