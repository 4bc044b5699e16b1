using PhbPortal.Domain.Figures;
using PhbPortal.Domain.Rules;
using PhbPortal.Domain.Support;
using PhbPortal.Domain.Values;

namespace PhbPortal.Domain.CarePlans;

/// <summary>What rules say should be checked about the support before anyone is paid. Nothing here stops a plan.</summary>
public sealed partial class CarePlan
{
    /// <summary>
    /// What should be known about the payee (E14, E21 to E23, E25), what is on the site's list of what it does not buy (E12), and whether
    /// too much is set aside (F13), including what is in order.
    /// </summary>
    /// <param name="policies">Of the day whose limits apply to the plan; wages and lists are those of the days of each item.</param>
    public IEnumerable<(PlannedSupport Line, Ruling Ruling)> Cautions(PoliciesInForce policies)
    {
        foreach (var line in supports.OrderBy(line => line.Line))
        {
            foreach (var ruling in CheckPayee(line, policies).Concat(OnTheList(line, policies)))
                yield return (line, ruling);
        }

        if (
            policies.TryFigure(PolicyKeys.ContingencyMost, out var most) && supports.Where(IsSetAside).MinBy(line => line.Line) is { } aside
        )
            yield return (aside, JudgeSetAside(most));
    }

    private static IEnumerable<Ruling> CheckPayee(PlannedSupport line, PoliciesInForce policies)
    {
        DateSpan days = new(line.FirstDay, line.LastDay);
        var wages = policies.Over(PolicyKeys.LeastWage, days).Select(figure => new LeastWage(new(figure.Value), figure.FirstDay));
        PaidSupport support = new(line.CategoryCode, line.Model.AsRuleModel(), days, line.Checks, [.. wages])
        {
            IsPersonPaid = line.Paid is not null,
            NewestWage = policies.NationalSince(PolicyKeys.LeastWage, days.Last),
        };
        return CheckingWhoIsPaid.Judge(support).Select(ruling => About(line, ruling));
    }

    /// <summary>What the site's list of what it does not buy says about an item of support (E12).</summary>
    public static IEnumerable<Ruling> OnTheList(PlannedSupport line, PoliciesInForce policies)
    {
        DateSpan days = new(line.FirstDay, line.LastDay);
        return NotBought
            .Judge(line.What, line.CategoryCode, days, policies.Rows(PolicyKeys.NotBought, days))
            .Select(ruling => About(line, ruling));
    }

    private static Ruling About(PlannedSupport line, Ruling ruling) =>
        ruling with
        {
            Facts = [Fact.Number("line", line.Line), Fact.Text(line.What).Beside(), .. ruling.Facts],
        };

    private static bool IsSetAside(PlannedSupport line) => line is { CategoryCode: SupportCategories.Contingency, IsPaidDirectly: true };

    // This many weeks of the other support that is paid directly, over the days of the plan.
    private Ruling JudgeSetAside(PolicyFigure most)
    {
        var aside = Money.Sum(supports.Where(IsSetAside).Select(line => line.Cost));
        var other = Money.Sum(supports.Where(line => line.IsPaidDirectly && !IsSetAside(line)).Select(line => line.Cost));
        var days = Period.Days;
        FactList facts =
        [
            Fact.Amount("set aside", aside),
            Fact.Amount("other support", other),
            Fact.Number("over", days, "days").RunningOn(),
            Fact.Text("at most", most.InWords),
            Fact.Text(most.Key).Beside(),
            Fact.Day("from", most.FirstDay).RunningOn(),
        ];
        return (Int128)aside.Pence * days > (Int128)other.Pence * most.Value * 7
            ? Ruling.Warned(
                RuleIds.F13,
                FirstDay,
                $"{aside} is set aside for contingencies, more than {most.InWords} of the support that is paid directly.",
                facts,
                "Set less aside, or say in the plan what it is saved for."
            )
            : Ruling.Allowed(RuleIds.F13, FirstDay, "What is set aside for contingencies is within the limit.", facts);
    }
}
