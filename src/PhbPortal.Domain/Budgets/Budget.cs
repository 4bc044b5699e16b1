using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Programme;
using PhbPortal.Domain.Safeguards;
using PhbPortal.Domain.Values;

namespace PhbPortal.Domain.Budgets;

public enum BudgetState
{
    /// <summary>Being set up with the plan; its parts can change.</summary>
    Draft = 0,

    /// <summary>Agreed. Whether it has ended depends on its last day: <see cref="Budget.HasEnded"/>.</summary>
    Live = 1,
}

/// <summary>
/// The money agreed for a plan, in parts, with its append-only double-entry ledger. It is loaded with its parts, their stored balances and
/// its open safeguards, but not with its whole ledger. Reaching zero never closes it (C10).
/// </summary>
public sealed partial class Budget : Root
{
    private readonly List<BudgetPart> parts = [];
    private readonly List<Posting> postings = [];
    private readonly List<Safeguard> safeguards = [];

    private Budget() { }

    private Budget(CarePlan plan, Guid ledgerKey)
        : base(plan.SiteId)
    {
        (CaseId, PersonId, CarePlan, CarePlanId) = (plan.CaseId, plan.PersonId, plan, plan.Id);
        (FirstDay, LastDay, LedgerKey) = (plan.FirstDay, plan.LastDay, ledgerKey);
    }

    public long CaseId { get; private set; }

    public long PersonId { get; private set; }

    public long CarePlanId { get; private set; }

    public CarePlan CarePlan { get; private set; } = null!;

    public BudgetState State { get; private set; }

    public DateOnly FirstDay { get; private set; }

    public DateOnly LastDay { get; private set; }

    public DateSpan Period => new(FirstDay, LastDay);

    /// <summary>What the NHS parts must add up to (C13).</summary>
    public Money NhsTotal { get; private set; }

    /// <summary>What the council parts must add up to; never added to NHS money (C14).</summary>
    public Money CouncilTotal { get; private set; }

    /// <summary>The person's choice and the options explained to them, in plain words.</summary>
    public string ChoiceExplained { get; private set; } = "";

    /// <summary>Binds the chain of hashes to this budget.</summary>
    public Guid LedgerKey { get; private set; }

    public int LastPostingNumber { get; private set; }

    /// <summary>The hash of the last posting.</summary>
    public string ChainHead { get; private set; } = LedgerHash.Genesis;

    public IReadOnlyList<BudgetPart> Parts => parts;

    public IReadOnlyList<Posting> Postings => postings;

    public IReadOnlyList<Safeguard> Safeguards => safeguards;

    /// <param name="ledgerKey">A new random id, which is also the request id of the first posting.</param>
    public static Budget Draft(CarePlan plan, Guid ledgerKey)
    {
        if (ledgerKey == Guid.Empty)
            throw new ArgumentException("A ledger key is a random id.", nameof(ledgerKey));
        return new(plan, ledgerKey);
    }

    /// <summary>
    /// Sets how the budget is held, replacing the earlier setup. There is one part for each model and funder; <see cref="BudgetChecks"/>
    /// judges whether they add up, so that unfinished work can be saved.
    /// </summary>
    public void SetParts(CarePlan plan, Money nhsTotal, Money councilTotal, IReadOnlyList<PartDetails> details, string choiceExplained)
    {
        RequireState(BudgetState.Draft);
        RequireOwn(plan);
        if (details.DistinctBy(d => (d.Model, d.Funder)).Count() != details.Count)
            throw new ArgumentException("There is one part for each model and funder.", nameof(details));
        if (details.Any(d => d.Amount.IsNegative || d.OnCosts.IsNegative || d.OnCosts > d.Amount))
            throw new ArgumentException("A part's amount covers its on-costs.", nameof(details));
        plan.MoneyChanged();
        (NhsTotal, CouncilTotal, ChoiceExplained) = (nhsTotal, councilTotal, choiceExplained);
        parts.Clear();
        parts.AddRange(details.Select((d, i) => new BudgetPart(SiteId, i + 1, d)));
        Changed();
    }

    public BudgetPart? PartFor(HoldingModel model, Funder funder) => parts.Find(p => p.Model == model && p.Funder == funder);

    /// <summary>The amounts are agreed: the first posting of the ledger puts in each part's money.</summary>
    internal void GoLive(Occasion occasion)
    {
        RequireState(BudgetState.Draft);
        State = BudgetState.Live;
        var movement = new Movement(SiteId);
        foreach (var part in parts.Where(p => p.Amount.IsPositive))
            movement.Move(part, BudgetAccount.Agreed, BudgetAccount.Available, part.Amount);
        Post(new(LedgerKey, PostingKind.Allocation, occasion.Today, occasion, "Budget agreed"), movement, null);
    }

    private void Post(PostingFacts facts, Movement movement, Safeguard? safeguard, out Posting posting)
    {
        if (facts.RequestId == Guid.Empty)
            throw new ArgumentException("Every posting carries a request id.", nameof(facts));
        if (movement.DrawsContinuity && safeguard is null)
            throw new InvalidOperationException("Continuity is never drawn without a safeguard.");
        posting = new Posting(this, facts, movement.Transfers, safeguard);
        postings.Add(posting);
        (LastPostingNumber, ChainHead) = (posting.Number, posting.Hash);
        Changed();
    }

    private void Post(PostingFacts facts, Movement movement, Safeguard? safeguard) => Post(facts, movement, safeguard, out _);

    private BudgetPart FindPart(int number) =>
        parts.Find(p => p.Number == number) ?? throw new ArgumentOutOfRangeException(nameof(number), number, "No such part.");

    private Safeguard? OpenSafeguard(BudgetPart part) => safeguards.Find(s => s.IsOpen && s.PartNumber == part.Number);

    private void RequireState(BudgetState state)
    {
        if (State != state)
            throw new InvalidOperationException($"The budget is {State}, not {state}.");
    }

    private void RequireOwn(CarePlan plan)
    {
        if (plan.SiteId != SiteId || plan.CaseId != CaseId)
            throw new ArgumentException("The plan is of another case.", nameof(plan));
    }
}
