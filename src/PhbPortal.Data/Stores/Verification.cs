using Microsoft.EntityFrameworkCore;
using PhbPortal.Domain.Budgets;

namespace PhbPortal.Data.Stores;

/// <summary>Recomputes every budget's accounts and chain from its first posting and says what differs, one line each.</summary>
public static class Verification
{
    private const int AtOnce = 100;

    /// <returns>Whether everything agrees.</returns>
    public static async Task<bool> RunAsync(PortalDbContext db, TextWriter output, CancellationToken ct = default)
    {
        var (budgets, differences, last) = (0, 0, 0L);
        while (true)
        {
            // A hundred at a time, so that a large ledger never has to fit into memory.
            var some = await db.Budgets.AsNoTracking().AsSplitQuery()
                .Include(budget => budget.Parts).Include(budget => budget.Postings).ThenInclude(posting => posting.Transfers)
                .Where(budget => budget.Id > last).OrderBy(budget => budget.Id).Take(AtOnce).ToListAsync(ct);
            if (some.Count == 0)
                break;
            (budgets, last) = (budgets + some.Count, some[^1].Id);
            foreach (var budget in some)
            {
                foreach (var difference in LedgerCheck.Differences(budget, budget.Postings))
                {
                    differences++;
                    await output.WriteLineAsync($"Budget {budget.Reference}: {difference}.");
                }
            }
        }

        await output.WriteLineAsync(differences == 0 ? $"{budgets} budgets checked, nothing differs." : $"{budgets} budgets checked, {differences} differences.");
        return differences == 0;
    }
}
