using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Rules;
using PhbPortal.Domain.Values;

namespace PhbPortal.Domain.Budgets;

/// <summary>Movements of the budget's own money: paid to the holder, queried, returned, increased, reduced, reversed.</summary>
public sealed partial class Budget
{
    /// <summary>Pays the holder of a third-party or direct-payment part: available to held.</summary>
    public LedgerOutcome PayInstalment(int partNumber, Money amount, DateOnly paidOn, Guid requestId, Occasion occasion)
    {
        var part = Ready(partNumber, amount);
        if (part.Model == HoldingModel.Notional)
            return new NotPosted("A notional budget pays bills itself; there is nobody to pay an instalment to.");
        if (!Period.Contains(paidOn))
            return new NotPosted("The day is outside this budget.");
        if (HasEnded(paidOn))
            return new NotPosted($"{EndedWords} Nothing more is paid out of it; support goes on {ContinuesWhere}.");
        if (amount > part.Available)
            return new NotPosted(
                $"At most {part.Available} is left to pay out. If more support is needed, record it: needed support is always paid for."
            );
        return Move(
            part,
            BudgetAccount.Available,
            BudgetAccount.Held,
            amount,
            new(requestId, PostingKind.Instalment, paidOn, occasion, "Paid to " + part.Holder)
        );
    }

    /// <summary>A debit on the holder's account that no planned support explains, until someone decides: held to queried.</summary>
    public LedgerOutcome Query(int partNumber, Money amount, DateOnly happenedOn, string description, Guid requestId, Occasion occasion)
    {
        var part = Ready(partNumber, amount);
        return amount > part.Held
            ? new NotPosted($"The holder has {part.Held} of the budget, so no more than that can be queried.")
            : Move(
                part,
                BudgetAccount.Held,
                BudgetAccount.Queried,
                amount,
                new(requestId, PostingKind.Query, happenedOn, occasion, description)
            );
    }

    /// <summary>Settles queried money: accepted as spent, or returned to the holder's account.</summary>
    public LedgerOutcome SettleQuery(int partNumber, Money amount, bool acceptedAsSpent, string reason, Guid requestId, Occasion occasion)
    {
        var part = Ready(partNumber, amount);
        return amount > part.Queried
            ? new NotPosted($"Only {part.Queried} is queried.")
            : Move(
                part,
                BudgetAccount.Queried,
                acceptedAsSpent ? BudgetAccount.Spent : BudgetAccount.Held,
                amount,
                new(requestId, PostingKind.QuerySettled, occasion.Today, occasion, reason)
            );
    }

    /// <summary>The holder returned money: held to returned. Money is never taken, only returned after a decision (F15).</summary>
    public LedgerOutcome RecordReturn(int partNumber, Money amount, DateOnly returnedOn, string reason, Guid requestId, Occasion occasion)
    {
        var part = Ready(partNumber, amount);
        return amount > part.Held
            ? new NotPosted($"The holder has {part.Held} of the budget.")
            : Move(
                part,
                BudgetAccount.Held,
                BudgetAccount.Returned,
                amount,
                new(requestId, PostingKind.Return, returnedOn, occasion, reason)
            );
    }

    /// <summary>
    /// Deducts surplus with the holder from a later payment, never more than is due for one (C04): held to available, repaying continuity
    /// first.
    /// </summary>
    public LedgerOutcome Offset(int partNumber, Money amount, string reason, Guid requestId, Occasion occasion)
    {
        var part = Ready(partNumber, amount);
        if (HasEnded(occasion.Today))
            return new NotPosted($"{EndedWords} There is no later payment to set it against; record what the holder gives back.");
        // A direct payment that was allowed without an amount (D08) has no payment due to deduct from.
        Money? dueForOne = part.IsPaidDirectly ? part.Payment ?? Money.Zero : part.Payment;
        if (dueForOne is { } due && amount > due)
            return new NotPosted(MoreThanIsDue(amount, due, occasion.Today).Words);
        return amount > part.Held
            ? new NotPosted($"The holder has {part.Held} of the budget.")
            : Enter(part, BudgetAccount.Held, amount, new(requestId, PostingKind.Offset, occasion.Today, occasion, reason));
    }

    private static Ruling MoreThanIsDue(Money amount, Money due, DateOnly today) =>
        Ruling.Refused(
            RuleIds.C04,
            today,
            $"At most {due} can be set against a later payment, because that is what is due for one.",
            [Fact.Amount("asked", amount), Fact.Amount("due", due)],
            $"Set {due} or less against it, or record what the holder gives back."
        );

    /// <summary>Adds money (C03): agreed to available, repaying continuity first.</summary>
    public LedgerOutcome Uplift(int partNumber, Money amount, string reason, Guid requestId, Occasion occasion)
    {
        var part = Ready(partNumber, amount);
        return HasEnded(occasion.Today) && amount > part.ContinuityDrawn
            ? new NotPosted($"{EndedWords} At most {part.ContinuityDrawn} can be put in, to repay what was added so that care went on.")
            : PutIn(part, amount, reason, requestId, occasion);
    }

    /// <summary>
    /// Takes money out (C03, C05): at most what is available. While the budget is current this is a decision against the person, with its
    /// letter (I03).
    /// </summary>
    public LedgerOutcome Reduce(int partNumber, Money amount, string reason, Guid requestId, CareCase careCase, Occasion occasion)
    {
        var part = Ready(partNumber, amount);
        if (careCase.Id != CaseId)
            throw new ArgumentException("Not the case of this budget.", nameof(careCase));
        if (amount > part.Available)
            return new NotPosted($"At most {part.Available} can be taken out; the rest is paid out or spent.");
        var outcome = Move(
            part,
            BudgetAccount.Available,
            BudgetAccount.Agreed,
            amount,
            new(requestId, PostingKind.Reduction, occasion.Today, occasion, reason)
        );
        return outcome is Posted posted && !HasEnded(occasion.Today)
            ? posted with
            {
                Decision = new(careCase, DecisionKind.BudgetReduced, $"{amount} less in the budget", reason, occasion, []),
            }
            : outcome;
    }

    /// <summary>
    /// Reimburses a holder who paid for essential support. It moves no account, because the spend was posted when it happened, and the
    /// money never enters the held account; it is a posting all the same, so that it is part of the chain.
    /// </summary>
    public LedgerOutcome Reimburse(int partNumber, Money amount, DateOnly paidOn, Guid requestId, Occasion occasion)
    {
        var part = Ready(partNumber, amount);
        if (amount > part.OwedToHolder)
            return new NotPosted($"{part.OwedToHolder} is owed to the holder.");
        Post(
            new(requestId, PostingKind.Reimbursement, paidOn, occasion, $"Paid back to {part.Holder} for part {part.Number}")
            {
                Fronted = -amount,
            },
            new Movement(SiteId),
            null,
            out var posting
        );
        part.Owe(-amount);
        return new Posted(posting);
    }

    /// <summary>
    /// Reverses a posting, with a reason. Its continuity repays at most what is still drawn, and the rest becomes available. A reversal
    /// that would take an account past zero, draw continuity, reverse a reversal, or undo what an approver decided is not posted.
    /// </summary>
    /// <param name="original">A posting of this budget, with its transfers.</param>
    /// <param name="alreadyReversed">Whether another posting reverses it.</param>
    public LedgerOutcome Reverse(Posting original, bool alreadyReversed, string reason, Guid requestId, Occasion occasion)
    {
        if (original.SiteId != SiteId || (original.BudgetId != Id && !postings.Contains(original)))
            throw new ArgumentException("The posting belongs to another budget.", nameof(original));
        if (original.IsDecided)
            return new NotPosted("An approver decided this amount. To undo it, ask an approver to raise or lower the amount.");
        if (alreadyReversed || !original.IsReversible)
            return new NotPosted("This entry cannot be reversed.");
        if (!CanMirror(original))
            return new NotPosted("The money has moved on since, so this entry cannot simply be reversed. Record corrections instead.");
        var movement = new Movement(SiteId);
        foreach (var transfer in original.Transfers.OrderByDescending(t => t.Number))
            Mirror(movement, FindPart(transfer.PartNumber), transfer);
        Post(
            new(requestId, PostingKind.Reversal, occasion.Today, occasion, reason, original.SupportLine, original.Number)
            {
                Fronted = -original.Fronted,
            },
            movement,
            null,
            out var posting
        );
        if (original.Transfers.Count > 0)
            FindPart(original.Transfers[0].PartNumber).Owe(-original.Fronted);
        return new Posted(posting);
    }

    private static void Mirror(Movement movement, BudgetPart part, Transfer transfer)
    {
        if (transfer.From == BudgetAccount.Continuity)
        {
            var repaid = Money.Min(transfer.Amount, part.ContinuityDrawn);
            movement.Move(part, transfer.To, BudgetAccount.Continuity, repaid);
            movement.Move(part, transfer.To, BudgetAccount.Available, transfer.Amount - repaid);
        }
        else if (transfer.From == BudgetAccount.Available)
        {
            movement.EnterAvailable(part, transfer.To, transfer.Amount);
        }
        else
        {
            movement.Move(part, transfer.To, transfer.From, transfer.Amount);
        }
    }

    // Checked on the totals of each account first, so that a refusal changes no balance.
    private bool CanMirror(Posting original)
    {
        if (original.Transfers.Any(t => t.To == BudgetAccount.Continuity))
            return false;
        foreach (var group in original.Transfers.GroupBy(t => (t.PartNumber, t.To)))
        {
            var part = FindPart(group.Key.PartNumber);
            if (!part.Allows(group.Key.To, -Money.Sum(group.Select(t => t.Amount))) || original.Fronted > part.OwedToHolder)
                return false;
        }

        return true;
    }

    private BudgetPart Ready(int partNumber, Money amount)
    {
        RequireState(BudgetState.Live);
        if (!amount.IsPositive)
            throw new ArgumentOutOfRangeException(nameof(amount), amount, "An amount is more than zero.");
        return FindPart(partNumber);
    }

    private Posted Move(BudgetPart part, BudgetAccount from, BudgetAccount to, Money amount, PostingFacts facts)
    {
        var movement = new Movement(SiteId);
        movement.Move(part, from, to, amount);
        Post(facts, movement, null, out var posting);
        return new(posting);
    }

    private Posted PutIn(BudgetPart part, Money amount, string reason, Guid requestId, Occasion occasion) =>
        Enter(part, BudgetAccount.Agreed, amount, new(requestId, PostingKind.Uplift, occasion.Today, occasion, reason));

    private Posted Enter(BudgetPart part, BudgetAccount from, Money amount, PostingFacts facts)
    {
        var movement = new Movement(SiteId);
        movement.EnterAvailable(part, from, amount);
        Post(facts, movement, null, out var posting);
        return new(posting);
    }
}
