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

    private Money ReturnedSoFar => Money.Sum(parts.Select(p => p.Returned));

    /// <summary>What earlier notices still ask of this budget: their sums, less what came back since the first of them.</summary>
    /// <param name="notices">Those about this budget that still stand.</param>
    public Money StillAsked(IReadOnlyCollection<Repayment> notices)
    {
        if (notices.Count == 0)
            return Money.Zero;
        var asked = Money.Sum(notices.Select(notice => notice.Sum));
        var cameBack = ReturnedSoFar - notices.Min(notice => notice.ReturnedBefore);
        return asked > cameBack ? asked - cameBack : Money.Zero;
    }

    /// <summary>
    /// Asks money of a direct payment back, in a decision with its letter. It moves no money: what comes back is recorded when it does.
    /// </summary>
    /// <param name="policies">Those of the day on which it is decided.</param>
    /// <param name="asked">What earlier notices ask of this budget, and did not come back yet.</param>
    public RepaymentOutcome AskBack(RepaymentNotice notice, Case @case, PoliciesInForce policies, Actor actor, Money asked = default)
    {
        RequireState(BudgetState.Live);
        if (!IsPaidDirectly || @case.SiteId != SiteId || @case.Id != CaseId)
            throw new ArgumentException("Money is asked back of a direct payment of this case.", nameof(@case));
        var rulings = RepaymentRules.Judge(notice, WithHolders, policies.Notice.ReductionNoticeDays, @case.Person.Name, @case.Person.HasDied, policies.Day, asked).ToList();
        if (rulings.Exists(r => r.IsRefused))
            return new RepaymentNotAsked([.. rulings.Where(r => r.IsRefused)]);
        Changed();
        Decision decision = new(@case, DecisionKind.RepaymentAsked, notice.Subject, notice.PublicReasons, policies.Day, actor, rulings);
        return new RepaymentAsked(decision, new(this, notice, decision, ReturnedSoFar));
    }
}
