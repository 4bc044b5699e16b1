using PhbPortal.Domain.Programme;
using PhbPortal.Domain.Values;

namespace PhbPortal.Domain.Budgets;

/// <summary>Pence moved between two accounts of a part. Never changed or removed.</summary>
public sealed class Transfer : SiteOwned
{
    private Transfer() { }

    internal Transfer(long siteId, int number, int partNumber, BudgetAccount from, BudgetAccount to, Money amount)
        : base(siteId)
    {
        if (!amount.IsPositive || from == to)
            throw new ArgumentOutOfRangeException(nameof(amount), amount, "A transfer moves a positive amount between two accounts.");
        (Number, PartNumber, From, To, Amount) = (number, partNumber, from, to, amount);
    }

    public long PostingId { get; private set; }

    /// <summary>From 1 within its posting.</summary>
    public int Number { get; private set; }

    public int PartNumber { get; private set; }

    public BudgetAccount From { get; private set; }

    public BudgetAccount To { get; private set; }

    public Money Amount { get; private set; }
}
