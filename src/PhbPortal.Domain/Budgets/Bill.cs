using PhbPortal.Domain.Cases;
using PhbPortal.Domain.Figures;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Programme;
using PhbPortal.Domain.Values;

namespace PhbPortal.Domain.Budgets;

/// <summary>A decision about a waiting bill. The request id identifies the money added to pay it.</summary>
public sealed record BillAnswer(bool Pay, string Reasons, Guid UpliftRequestId);

/// <summary>
/// A bill above the budget for support that is not essential. It waits, with an owner and a deadline, until someone decides.
/// </summary>
public sealed class Bill : Root
{
    private Bill() { }

    internal Bill(CareCase careCase, Budget budget, Spend spend, PolicyUsed policy, DateOnly decideBy, DateTime recordedAtUtc)
        : base(budget.SiteId)
    {
        var part = budget.PartFor(spend.Support.Model, spend.Support.Funder)!;
        (CaseId, Budget, BudgetId, PersonId, PartNumber) = (careCase.Id, budget, budget.Id, budget.PersonId, part.Number);
        (SupportLine, What, Amount, HappenedOn) = (spend.Support.Line, spend.Description, spend.Amount, spend.HappenedOn);
        (Lacking, RequestId, RecordedAtUtc) = (
            spend.Amount - Money.Min(spend.Amount, part.Held + part.Available),
            spend.RequestId,
            recordedAtUtc
        );
        (OwnerUserId, OwnerName, DecideBy) = (careCase.CoordinatorUserId, careCase.CoordinatorName, decideBy);
        (PolicyKey, PolicyFirstDay) = (policy.Key, policy.FirstDay);
    }

    public long CaseId { get; private set; }

    public long BudgetId { get; private set; }

    public Budget Budget { get; private set; } = null!;

    public long PersonId { get; private set; }

    public int PartNumber { get; private set; }

    public int SupportLine { get; private set; }

    public string What { get; private set; } = "";

    public Money Amount { get; private set; }

    /// <summary>The shortfall of the budget when the bill arrived.</summary>
    public Money Lacking { get; private set; }

    public DateOnly HappenedOn { get; private set; }

    public DateTime RecordedAtUtc { get; private set; }

    public Guid RequestId { get; private set; }

    public long OwnerUserId { get; private set; }

    public string OwnerName { get; private set; } = "";

    public DateOnly DecideBy { get; private set; }

    public string PolicyKey { get; private set; } = "";

    public DateOnly PolicyFirstDay { get; private set; }

    public DateOnly? DecidedOn { get; private set; }

    public string DecidedBy { get; private set; } = "";

    public bool? Paid { get; private set; }

    public string Reasons { get; private set; } = "";

    public bool IsWaiting => DecidedOn is null;

    /// <summary>Another co-ordinator takes over; the deadline stays the same.</summary>
    public void HandTo(Actor owner)
    {
        if (!IsWaiting)
            throw new InvalidOperationException("This bill is decided.");
        (OwnerUserId, OwnerName) = (owner.UserId, owner.Name);
        Changed();
    }

    internal void Decide(bool paid, string reasons, Occasion occasion)
    {
        if (!IsWaiting)
            throw new InvalidOperationException("This bill is decided.");
        (Paid, Reasons, DecidedOn, DecidedBy) = (paid, reasons, occasion.Today, occasion.By.Name);
        Changed();
    }
}
