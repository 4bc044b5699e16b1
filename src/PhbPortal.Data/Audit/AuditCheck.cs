using Microsoft.EntityFrameworkCore;

namespace PhbPortal.Data.Audit;

/// <summary>
/// Walks every chain of audit entries from its first link and reports what was changed, removed, inserted, swapped or truncated.
/// </summary>
public static class AuditCheck
{
    private const int AtOnce = 2_000;

    /// <param name="heads">Links recorded earlier; a chain without one of them was truncated or rewritten.</param>
    public static async Task<AuditFindings> RunAsync(
        PortalDbContext db,
        IReadOnlyCollection<AuditHead> heads,
        CancellationToken cancellationToken = default
    )
    {
        List<string> faults = [];
        var known = heads.ToLookup(head => head.Chain);
        var links = 0L;
        var chains = await db.AuditSeals.Select(seal => seal.Chain).Distinct().ToListAsync(cancellationToken);
        foreach (var chain in chains.Union(known.Select(head => head.Key)).Order())
            links += await WalkAsync(db, chain, known[chain].ToList(), faults, cancellationToken);
        return new(links, await AuditSealing.Unsealed(db, 0).LongCountAsync(cancellationToken), faults);
    }

    private static async Task<long> WalkAsync(
        PortalDbContext db,
        long chain,
        List<AuditHead> heads,
        List<string> faults,
        CancellationToken cancellationToken
    )
    {
        var (number, hash) = (0L, AuditHash.Genesis);
        var unmet = heads.DistinctBy(head => (head.Number, head.Hash)).ToDictionary(head => (head.Number, head.Hash));
        while (true)
        {
            var after = number;
            var batch = await db
                .AuditSeals.AsNoTracking()
                .Where(seal => seal.Chain == chain && seal.Number > after)
                .OrderBy(seal => seal.Number)
                .Take(AtOnce)
                .LeftJoin(db.AuditEntries, seal => seal.AuditEntryId, entry => entry.Id, (seal, entry) => new { seal, entry })
                .OrderBy(link => link.seal.Number)
                .ToListAsync(cancellationToken);
            foreach (var link in batch)
            {
                if (link.seal.Number != number + 1)
                    faults.Add($"{Named(chain)}: link {number + 1} is missing");
                else if (link.entry is null)
                    faults.Add($"{Named(chain)}: audit entry {link.seal.AuditEntryId}, link {link.seal.Number}, is gone");
                else if (AuditHash.ChainOf(link.entry) != chain || AuditHash.Of(link.entry, link.seal.Number, hash) != link.seal.Hash)
                    faults.Add($"{Named(chain)}: link {link.seal.Number}, audit entry {link.entry.Id}, is not what was sealed");
                (number, hash) = (link.seal.Number, link.seal.Hash);
                unmet.Remove((number, hash));
            }

            if (batch.Count == 0)
                break;
        }

        faults.AddRange(
            unmet
                .Values.OrderBy(head => head.Number)
                .Select(head =>
                    $"{Named(chain)}: link {head.Number} was written down on {head.SealedAtUtc:yyyy-MM-dd HH:mm:ss} UTC and is "
                    + $"no longer in the chain, which ends at {number}"
                )
        );
        return number;
    }

    private static string Named(long chain) => chain == AuditSeal.AboveTheSites ? "Audit above the sites" : $"Audit of site {chain}";
}

/// <param name="Links">How many links were checked.</param>
/// <param name="Unsealed">Entries without a link yet, which nothing protects so far.</param>
/// <param name="Faults">The differences, in words that an operator can act on.</param>
public sealed record AuditFindings(long Links, long Unsealed, IReadOnlyList<string> Faults);
