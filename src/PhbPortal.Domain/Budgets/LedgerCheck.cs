using PhbPortal.Domain.Values;

namespace PhbPortal.Domain.Budgets;

/// <summary>
/// Recomputes a budget's accounts and chain from its first posting, and reports every difference in words that an operator can act on.
/// </summary>
public static class LedgerCheck
{
    /// <param name="postings">All postings of the budget with their transfers, in any order.</param>
    public static IEnumerable<string> Differences(Budget budget, IEnumerable<Posting> postings)
    {
        var expected = budget.Parts.ToDictionary(p => p.Number, _ => new Dictionary<BudgetAccount, Money>());
        var (number, head) = (0, LedgerHash.Genesis);
        var owed = Money.Zero;
        foreach (var posting in postings.OrderBy(p => p.Number))
        {
            if (posting.Number != number + 1)
                yield return $"posting {number + 1} is missing";
            if (posting.Hash != LedgerHash.Of(posting, budget.LedgerKey, head))
                yield return $"posting {posting.Number} does not match its hash";
            var drawn = Money.Sum(posting.Transfers.Where(t => t.From == BudgetAccount.Continuity).Select(t => t.Amount));
            if (drawn.IsPositive && posting.SafeguardId is null && posting.Safeguard is null)
                yield return $"posting {posting.Number} draws continuity without a safeguard";
            if (drawn != posting.ContinuityDrawn)
                yield return $"posting {posting.Number} says it draws {posting.ContinuityDrawn} from continuity and draws {drawn}";
            (number, head) = (posting.Number, posting.Hash);
            owed += posting.Fronted;
            foreach (var transfer in posting.Transfers)
            {
                if (!expected.TryGetValue(transfer.PartNumber, out var accounts))
                {
                    yield return $"posting {posting.Number} names part {transfer.PartNumber}, which does not exist";
                    continue;
                }

                Add(accounts, transfer.From, -transfer.Amount);
                Add(accounts, transfer.To, transfer.Amount);
            }
        }

        if (number != budget.LastPostingNumber || head != budget.ChainHead)
            yield return $"the budget says its last posting is {budget.LastPostingNumber}, the ledger ends at {number} or with another "
                + $"hash";
        if (owed != Money.Sum(budget.Parts.Select(p => p.OwedToHolder)))
            yield return $"owed to holders should be {owed}";
        foreach (var part in budget.Parts)
        {
            foreach (var account in Enum.GetValues<BudgetAccount>())
            {
                var sum = expected[part.Number].GetValueOrDefault(account);
                if (sum != part.Balance(account))
                    yield return $"part {part.Number} {account} is kept as {part.Balance(account)} and adds up to {sum}";
            }
        }
    }

    private static void Add(Dictionary<BudgetAccount, Money> accounts, BudgetAccount account, Money change) =>
        accounts[account] = accounts.GetValueOrDefault(account) + change;
}
