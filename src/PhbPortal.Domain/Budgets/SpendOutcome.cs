using PhbPortal.Domain.Cases;
using PhbPortal.Domain.Rules;
using PhbPortal.Domain.Safeguards;

namespace PhbPortal.Domain.Budgets;

/// <summary>The outcome of recording spend.</summary>
public abstract record SpendOutcome;

public sealed record SpendRecorded(Posting Posting) : SpendOutcome;

/// <summary>Recorded; the organisation paid the budget's shortfall, or orders now lack money, and a safeguard is open.</summary>
public sealed record SpendRecordedWithSafeguard(Posting Posting, Safeguard Safeguard) : SpendOutcome;

/// <summary>A bill above the budget for support that is not essential: neither refused nor paid until someone decides.</summary>
public sealed record SpendWaits(Bill Bill) : SpendOutcome;

/// <summary>Not permitted, or not in this budget; nothing was recorded.</summary>
public sealed record SpendRefused(Ruling Ruling) : SpendOutcome;

/// <summary>The outcome of another movement of the ledger.</summary>
public abstract record LedgerOutcome;

public sealed record Posted(Posting Posting) : LedgerOutcome
{
    /// <summary>Set if it goes against the person.</summary>
    public Decision? Decision { get; init; }
}

/// <param name="Words">Why, and what is possible, in plain words.</param>
public sealed record NotPosted(string Words) : LedgerOutcome;

/// <summary>The outcome of an order.</summary>
public abstract record OrderOutcome;

public sealed record OrderPlaced(Commitment Commitment, Safeguard? Safeguard) : OrderOutcome;

/// <param name="Words">Why, and what is possible, in plain words.</param>
public sealed record OrderNotPlaced(string Words) : OrderOutcome;
