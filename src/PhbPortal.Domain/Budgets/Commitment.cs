using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.Programme;
using PhbPortal.Domain.Values;

namespace PhbPortal.Domain.Budgets;

/// <summary>An order: for which support in the plan, how much, by when. The request id makes repeating it harmless.</summary>
public sealed record Order(Guid RequestId, PlannedSupport Support, Money Amount, DateOnly ExpectedOn);

/// <summary>An order or agreed regular service that has not been billed. Bills reduce what is open; closing releases the rest.</summary>
public sealed class Commitment : Root
{
    private Commitment() { }

    internal Commitment(Budget budget, BudgetPart part, Order order, DateOnly orderedOn)
        : base(budget.SiteId)
    {
        (Budget, BudgetId, PersonId, PartNumber) = (budget, budget.Id, budget.PersonId, part.Number);
        (SupportLine, What, NeedDependsOnIt) = (order.Support.Line, order.Support.What, order.Support.NeedDependsOnIt);
        (Amount, Open, OrderedOn, ExpectedOn, RequestId) = (order.Amount, order.Amount, orderedOn, order.ExpectedOn, order.RequestId);
    }

    public long BudgetId { get; private set; }

    public Budget Budget { get; private set; } = null!;

    public long PersonId { get; private set; }

    public int PartNumber { get; private set; }

    public int SupportLine { get; private set; }

    public string What { get; private set; } = "";

    public bool NeedDependsOnIt { get; private set; }

    public Money Amount { get; private set; }

    /// <summary>Not billed yet; zero when the order is complete.</summary>
    public Money Open { get; private set; }

    public DateOnly OrderedOn { get; private set; }

    public DateOnly ExpectedOn { get; private set; }

    public Guid RequestId { get; private set; }

    /// <summary>The day on which the open amount moved to the next budget; null if it has not.</summary>
    public DateOnly? MovedOn { get; private set; }

    /// <summary>A bill for this order arrived; a bill above the open amount leaves nothing open.</summary>
    public void Bill(Money amount)
    {
        Open -= Money.Min(amount, Open);
        Changed();
    }

    public void Close()
    {
        Open = Money.Zero;
        Changed();
    }

    /// <summary>The open amount becomes an order of the next budget, with the same request id.</summary>
    internal Commitment MoveTo(Budget next, BudgetPart part, PlannedSupport support, DateOnly today)
    {
        var moved = new Commitment(next, part, new(RequestId, support, Open, ExpectedOn), OrderedOn);
        (Open, MovedOn) = (Money.Zero, today);
        Changed();
        return moved;
    }
}

/// <summary>Open orders of one part, without those settled by the current bill.</summary>
public readonly record struct OpenOrders(Money Needed, Money Other)
{
    public Money Total => Needed + Other;

    /// <summary>What remains on order when a bill of <paramref name="amount"/> settles one of the orders counted here.</summary>
    public OpenOrders Billed(Commitment order, Money amount)
    {
        var settled = Money.Min(amount, order.Open);
        return order.NeedDependsOnIt ? this with { Needed = Needed - settled } : this with { Other = Other - settled };
    }
}
