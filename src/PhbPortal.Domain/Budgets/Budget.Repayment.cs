using PhbPortal.Domain.Cases;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Values;

namespace PhbPortal.Domain.Budgets;

public sealed partial class Budget
{
    /// <summary>What holders have of a direct payment: in their account or queried, less what they are owed.</summary>
    public Money WithHolders
    {
        get
        {
            var paid = parts.Where(p => p.IsPaidDirectly).ToList();
            return Money.Sum(paid.Select(p => p.Held + p.Queried)) - Money.Sum(paid.Select(p => p.OwedToHolder));
        }
    }

    private Money ReturnedSoFar => Money.Sum(parts.Select(p => p.Returned));

    /// <summary>The sum still requested by earlier notices about this budget.</summary>
    /// <param name="notices">Those about this budget that are still valid.</param>
    public Money StillAsked(IReadOnlyCollection<Repayment> notices) => Money.Sum(LeftOfEach(notices).Select(each => each.Left));

    /// <summary>
    /// What each notice still requests, oldest first: its sum, less what was returned since and not counted for an older notice. So every
    /// returned pound counts once, and none is requested, or handed over as a debt (H16), by two notices.
    /// </summary>
    /// <param name="notices">Those about this budget that are still valid.</param>
    public IReadOnlyList<(Repayment Notice, Money Left)> LeftOfEach(IReadOnlyCollection<Repayment> notices)
    {
        var ordered = notices.OrderBy(notice => notice.Id).ToList();
        var left = ordered.ConvertAll(notice => notice.Sum);
        // A return that was corrected later can leave less than had been returned on the day of a notice.
        var came = new Money[ordered.Count + 1];
        came[^1] = ReturnedSoFar;
        for (var at = ordered.Count - 1; at >= 0; at--)
            came[at] = Money.Min(ordered[at].ReturnedBefore, came[at + 1]);
        for (var at = 0; at < ordered.Count; at++)
        {
            var since = came[at + 1] - came[at];
            for (var taker = 0; taker <= at; taker++)
            {
                var taken = Money.Min(left[taker], since);
                (left[taker], since) = (left[taker] - taken, since - taken);
            }
        }

        return [.. ordered.Zip(left)];
    }

    /// <summary>
    /// Requests repayment of money from a direct payment, in a decision with its letter. It moves no money: what is returned is recorded
    /// when it is.
    /// </summary>
    /// <param name="asked">What earlier notices request from this budget and was not returned yet.</param>
    public RepaymentOutcome AskBack(RepaymentNotice notice, CareCase careCase, JudgedOccasion occasion, Money asked = default)
    {
        RequireState(BudgetState.Live);
        if (!IsPaidDirectly || careCase.SiteId != SiteId || careCase.Id != CaseId)
            throw new ArgumentException("Money is asked back of a direct payment of this case.", nameof(careCase));
        var rulings = RepaymentRules
            .Judge(
                notice,
                WithHolders,
                occasion.PoliciesOn(occasion.Today).Notice.ReductionNoticeDays,
                careCase.Person.HasDied ? careCase.Person.Name : null,
                occasion.Today,
                asked
            )
            .ToList();
        if (rulings.Exists(r => r.IsRefused))
            return new RepaymentNotAsked([.. rulings.Where(r => r.IsRefused)]);
        Changed();
        Decision decision = new(careCase, DecisionKind.RepaymentAsked, notice.Subject, notice.PublicReasons, occasion, rulings);
        return new RepaymentAsked(decision, new(this, notice, decision, ReturnedSoFar));
    }
}
