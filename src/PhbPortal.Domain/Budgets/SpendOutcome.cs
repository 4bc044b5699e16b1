using PhbPortal.Domain.Cases;
using PhbPortal.Domain.Rules;
using PhbPortal.Domain.Safeguards;

namespace PhbPortal.Domain.Budgets;

/// <summary>What became of spend that somebody recorded.</summary>
public abstract record SpendOutcome;

public sealed record SpendRecorded(Posting Posting) : SpendOutcome;

/// <summary>Recorded; the body paid what the budget lacked, or orders now lack money, and a safeguard is open.</summary>
public sealed record SpendRecordedWithSafeguard(Posting Posting, Safeguard Safeguard) : SpendOutcome;

/// <summary>A bill beyond the budget for support that no need depends on: neither refused nor paid until somebody decides.</summary>
public sealed record SpendWaits(Bill Bill) : SpendOutcome;

/// <summary>Not permitted, or not of this budget; nothing was recorded.</summary>
public sealed record SpendRefused(Ruling Ruling) : SpendOutcome;

/// <summary>What became of another movement of the ledger.</summary>
public abstract record LedgerOutcome;

public sealed record Posted(Posting Posting) : LedgerOutcome
{
    /// <summary>Where it goes against the person.</summary>
    public Decision? Decision { get; init; }
}

/// <param name="Words">Why, and what is possible, in plain words.</param>
public sealed record NotPosted(string Words) : LedgerOutcome;

/// <summary>What became of an order.</summary>
public abstract record OrderOutcome;

public sealed record OrderPlaced(Commitment Commitment, Safeguard? Safeguard) : OrderOutcome;

/// <param name="Words">Why, and what is possible, in plain words.</param>
/// <param name="Refusal">The ruling that says so, where a rule about whoever is paid stops it.</param>
public sealed record OrderNotPlaced(string Words, Ruling? Refusal = null) : OrderOutcome;
