using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data.Audit;
using PhbPortal.Domain.Budgets;
using PhbPortal.Domain.Safeguards;
using PhbPortal.Domain.Values;

namespace PhbPortal.Data.Stores;

/// <summary>
/// Recomputes every budget from its first posting, in batches, and reports every difference; then every chain of the audit. It also checks
/// that the database still protects append-only tables.
/// </summary>
public static class Verification
{
    private const int BudgetsAtOnce = 100;

    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    /// <param name="db">A context with every site open.</param>
    /// <param name="heads">Ends of audit chains recorded earlier, outside the database.</param>
    /// <returns>Whether everything is in order.</returns>
    public static async Task<bool> RunAsync(
        PortalDbContext db,
        IReadOnlyCollection<AuditHead> heads,
        TextWriter output,
        CancellationToken cancellationToken = default
    )
    {
        if (db.Scope != SiteScope.Everywhere)
            throw new ArgumentException("All sites have to be open.", nameof(db));
        var (budgets, postings, faults) = (0, 0L, 0);
        var after = 0L;
        while (await NextBatchAsync(db, after, cancellationToken) is { Count: > 0 } batch)
        {
            var ledgers = await LedgersAsync(db, batch, cancellationToken);
            var drawn = await ShortfallsAsync(db, batch, cancellationToken);
            foreach (var budget in batch)
            {
                Posting[] ledger = [.. ledgers[budget.Id]];
                var differences = LedgerCheck.Differences(budget, ledger).Concat(Shortfalls(ledger, drawn));
                faults += await NameAsync(differences, budget, output);
                postings += ledger.Length;
            }

            budgets += batch.Count;
            after = batch[^1].Id;
        }

        var audit = await AuditCheck.RunAsync(db, heads, cancellationToken);
        foreach (var fault in audit.Faults)
            await output.WriteLineAsync(fault + ".");
        faults += audit.Faults.Count;
        faults += await NameAsync(await AppendOnly.CheckAsync(db, cancellationToken), output);
        foreach (var table in await RowSecurity.MissingAsync(db, cancellationToken))
        {
            await output.WriteLineAsync(
                $"The database no longer keeps sites apart: the policy of {table} is missing or changed. The command 'migrate' "
                    + $"puts it back."
            );
            faults++;
        }

        await output.WriteLineAsync(
            string.Create(
                British,
                $"Checked {audit.Links:N0} links of the audit against {heads.Count:N0} ends written down; {audit.Unsealed:N0} "
                    + $"entries are not sealed yet."
            )
        );
        await output.WriteLineAsync(
            string.Create(
                British,
                $"Checked {budgets:N0} budgets and {postings:N0} "
                    + $"postings: {(faults == 0 ? "nothing differs" : $"{faults:N0} things differ")}."
            )
        );
        return faults == 0;
    }

    private static async Task<int> NameAsync(TriggerCheck triggers, TextWriter output)
    {
        foreach (var missing in triggers.Missing)
            await output.WriteLineAsync(
                $"The database no longer protects its history: {missing} is missing or changed. The command 'migrate' puts it back."
            );
        if (triggers.CouldLook)
            return triggers.Missing.Count;
        await output.WriteLineAsync(
            "Whether the database still protects its history could not be looked at: this login may not see the definitions of the tables. "
                + "Run the command with the owner's connection as ConnectionStrings:Portal."
        );
        return 1;
    }

    private static Task<List<Budget>> NextBatchAsync(PortalDbContext db, long after, CancellationToken cancellationToken) =>
        db
            .Budgets.AsNoTracking()
            .Include(budget => budget.Parts)
            .Where(budget => budget.Id > after)
            .OrderBy(budget => budget.Id)
            .Take(BudgetsAtOnce)
            .AsSplitQuery()
            .ToListAsync(cancellationToken);

    private static async Task<ILookup<long, Posting>> LedgersAsync(
        PortalDbContext db,
        List<Budget> batch,
        CancellationToken cancellationToken
    )
    {
        var (first, last) = (batch[0].Id, batch[^1].Id);
        var postings = await db.Set<Posting>()
            .AsNoTracking()
            .Include(posting => posting.Transfers)
            .Where(posting => posting.BudgetId >= first && posting.BudgetId <= last)
            .ToListAsync(cancellationToken);
        return postings.ToLookup(posting => posting.BudgetId);
    }

    private static Task<Dictionary<long, Money>> ShortfallsAsync(
        PortalDbContext db,
        List<Budget> batch,
        CancellationToken cancellationToken
    )
    {
        var (first, last) = (batch[0].Id, batch[^1].Id);
        return db.Set<Safeguard>()
            .AsNoTracking()
            .Where(safeguard => safeguard.BudgetId >= first && safeguard.BudgetId <= last)
            .ToDictionaryAsync(safeguard => safeguard.Id, safeguard => safeguard.Shortfall, cancellationToken);
    }

    private static IEnumerable<string> Shortfalls(Posting[] ledger, Dictionary<long, Money> shortfalls) =>
        from posting in ledger
        where posting.SafeguardId is not null
        group posting.ContinuityDrawn by posting.SafeguardId!.Value into drawn
        let sum = Money.Sum(drawn)
        where sum != shortfalls.GetValueOrDefault(drawn.Key)
        select $"a safeguard says {shortfalls.GetValueOrDefault(drawn.Key)} was added, and its postings add {sum}";

    private static async Task<int> NameAsync(IEnumerable<string> differences, Budget budget, TextWriter output)
    {
        var named = 0;
        foreach (var difference in differences)
        {
            await output.WriteLineAsync($"Budget {budget.Reference}: {difference}.");
            named++;
        }

        return named;
    }
}
