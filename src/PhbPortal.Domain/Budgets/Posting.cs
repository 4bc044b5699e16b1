using PhbPortal.Domain.People;
using PhbPortal.Domain.Programme;
using PhbPortal.Domain.Safeguards;
using PhbPortal.Domain.Values;

namespace PhbPortal.Domain.Budgets;

/// <summary>The names are stored; never rename one.</summary>
public enum PostingKind
{
    Allocation = 0,
    Uplift = 1,
    Reduction = 2,
    Instalment = 3,
    Spend = 4,
    Query = 5,
    QuerySettled = 6,
    Return = 7,
    Offset = 8,
    Reversal = 9,
    Reimbursement = 10,
}

/// <summary>
/// One entry of the ledger: numbered within its budget, with a request id that is unique there, and linked to the previous posting by a
/// hash. Never changed or removed; a mistake is reversed by another posting.
/// </summary>
public sealed class Posting : SiteOwned
{
    private readonly List<Transfer> transfers = [];

    private Posting() { }

    internal Posting(Budget budget, PostingFacts facts, IEnumerable<Transfer> transfers, Safeguard? safeguard)
        : base(budget.SiteId)
    {
        Number = budget.LastPostingNumber + 1;
        (RequestId, Kind, HappenedOn, RecordedAtUtc) = (facts.RequestId, facts.Kind, facts.HappenedOn, facts.Occasion.AtUtc);
        (ActorUserId, ActorName, ActorRole) = (facts.Occasion.By.UserId, facts.Occasion.By.Name, facts.Occasion.By.Role);
        (Description, SupportLine, ReversesNumber) = (facts.Description, facts.SupportLine, facts.ReversesNumber);
        this.transfers.AddRange(transfers);
        ContinuityDrawn = Money.Sum(this.transfers.Where(t => t.From == BudgetAccount.Continuity).Select(t => t.Amount));
        Fronted = facts.Fronted;
        Safeguard = safeguard;
        Hash = LedgerHash.Of(this, budget.LedgerKey, budget.ChainHead);
    }

    /// <summary>
    /// Whether an approver decided it: a change of the agreed amount. It is undone by deciding again, with a letter where that goes against
    /// the person (I03), and never by reversing the entry.
    /// </summary>
    public bool IsDecided => Kind is PostingKind.Uplift or PostingKind.Reduction;

    /// <summary>Whether an entry of this kind can be reversed, if the money has not moved on since.</summary>
    public bool IsReversible => !IsDecided && Kind is not (PostingKind.Reversal or PostingKind.Reimbursement or PostingKind.Allocation);

    public long BudgetId { get; private set; }

    public int Number { get; private set; }

    public Guid RequestId { get; private set; }

    public PostingKind Kind { get; private set; }

    public DateOnly HappenedOn { get; private set; }

    public DateTime RecordedAtUtc { get; private set; }

    public long ActorUserId { get; private set; }

    public string ActorName { get; private set; } = "";

    public Role ActorRole { get; private set; }

    public string Description { get; private set; } = "";

    /// <summary>The planned support this was for; null for movements of the budget itself.</summary>
    public int? SupportLine { get; private set; }

    public int? ReversesNumber { get; private set; }

    /// <summary>Taken from continuity; never without a safeguard.</summary>
    public Money ContinuityDrawn { get; private set; }

    /// <summary>
    /// Paid by the holder from elsewhere and owed to them (in a reimbursement or reversal, no longer owed, as a negative).
    /// </summary>
    public Money Fronted { get; private set; }

    public long? SafeguardId { get; private set; }

    public Safeguard? Safeguard { get; private set; }

    /// <summary>SHA-256 of the posting, the budget's ledger key and the previous hash, in lower-case hexadecimal.</summary>
    public string Hash { get; private set; } = "";

    public IReadOnlyList<Transfer> Transfers => transfers;
}

/// <summary>The facts of a posting before it is numbered and linked.</summary>
internal sealed record PostingFacts(
    Guid RequestId,
    PostingKind Kind,
    DateOnly HappenedOn,
    Occasion Occasion,
    string Description,
    int? SupportLine = null,
    int? ReversesNumber = null
)
{
    public Money Fronted { get; init; } = Money.Zero;
}
