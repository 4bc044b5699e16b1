using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Policies;
using PhbPortal.Domain.Values;

namespace PhbPortal.Domain.Budgets;

public sealed partial class Budget
{
    /// <summary>What holders of a direct payment have of it: in their account or queried, less what is owed to them.</summary>
    public Money WithHolders
    {
        get
        {
            var paid = parts.Where(p => p.Model == HoldingModel.DirectPayment).ToList();
            return Money.Sum(paid.Select(p => p.Held + p.Queried)) - Money.Sum(paid.Select(p => p.OwedToHolder));
        }
    }

    /// <summary>
    /// Asks money of a direct payment back, in a decision with its letter. It moves no money: what comes back is recorded when it does.
    /// </summary>
    /// <param name="policies">Those of the day on which it is decided.</param>
    public RepaymentOutcome AskBack(RepaymentNotice notice, Case @case, PoliciesInForce policies, Actor actor)
    {
        RequireState(BudgetState.Live);
        if (!IsPaidDirectly || @case.SiteId != SiteId || @case.Id != CaseId)
            throw new ArgumentException("Money is asked back of a direct payment of this case.", nameof(@case));
        var rulings = RepaymentRules.Judge(notice, WithHolders, policies.Notice.ReductionNoticeDays, @case.Person.Name, EndReason == BudgetEndReason.Died, policies.Day).ToList();
        if (rulings.Exists(r => r.IsRefused))
            return new RepaymentNotAsked([.. rulings.Where(r => r.IsRefused)]);
        Changed();
        return new RepaymentAsked(new(@case, DecisionKind.RepaymentAsked, notice.Subject, notice.Reasons, policies.Day, actor, rulings));
    }
}
