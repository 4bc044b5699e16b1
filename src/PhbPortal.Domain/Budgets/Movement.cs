using PhbPortal.Domain.Values;

namespace PhbPortal.Domain.Budgets;

/// <summary>The transfers of one posting while it is being built; each changes its part's balances at once.</summary>
internal sealed class Movement(long siteId)
{
    private readonly List<Transfer> transfers = [];

    public IReadOnlyList<Transfer> Transfers => transfers;

    public bool DrawsContinuity => transfers.Exists(t => t.From == BudgetAccount.Continuity);

    /// <summary>Does nothing for zero.</summary>
    public void Move(BudgetPart part, BudgetAccount from, BudgetAccount to, Money amount)
    {
        if (amount.IsZero)
            return;
        transfers.Add(new Transfer(siteId, transfers.Count + 1, part.Number, from, to, amount));
        part.Change(from, -amount);
        part.Change(to, amount);
    }

    /// <summary>Money that becomes available first repays continuity.</summary>
    public void EnterAvailable(BudgetPart part, BudgetAccount from, Money amount)
    {
        Move(part, from, BudgetAccount.Available, amount);
        Move(part, BudgetAccount.Available, BudgetAccount.Continuity, Money.Min(amount, part.ContinuityDrawn));
    }
}
