using Microsoft.EntityFrameworkCore;

namespace PhbPortal.Data.Audit;

/// <summary>Links entries into the chains of their sites, some at a time, oldest first.</summary>
public static class AuditSealing
{
    private const int AtOnce = 500;

    // An entry from a slow transaction may become visible after later ones. It is found immediately within this many entries, beyond that
    // at the next start.
    private const int LateComers = 10_000;

    /// <param name="all">Whether to look at every entry ever written, as a process does when it starts.</param>
    /// <returns>How many were sealed; not all, when another process is sealing too.</returns>
    public static async Task<int> SealAsync(PortalDbContext db, DateTime nowUtc, bool all, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        var from = all ? 0 : (await db.AuditSeals.MaxAsync(seal => (long?)seal.AuditEntryId, cancellationToken) ?? 0) - LateComers;
        var waiting = await Unsealed(db, from).OrderBy(entry => entry.Id).Take(AtOnce).AsNoTracking().ToListAsync(cancellationToken);
        foreach (var chain in waiting.GroupBy(AuditHash.ChainOf))
        {
            var last = await db
                .AuditSeals.AsNoTracking()
                .Where(seal => seal.Chain == chain.Key)
                .OrderByDescending(seal => seal.Number)
                .FirstOrDefaultAsync(cancellationToken);
            var (number, hash) = (last?.Number ?? 0, last?.Hash ?? AuditHash.Genesis);
            foreach (var entry in chain)
            {
                hash = AuditHash.Of(entry, ++number, hash);
                db.Add(
                    new AuditSeal
                    {
                        Chain = chain.Key,
                        Number = number,
                        AuditEntryId = entry.Id,
                        Algorithm = AuditHash.Algorithm,
                        Hash = hash,
                        SealedAtUtc = nowUtc,
                    }
                );
            }
        }

        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return waiting.Count;
        }
        catch (DbUpdateException)
        {
            // Another process sealed the same entries first; the rest are taken next time.
            db.ChangeTracker.Clear();
            return 0;
        }
    }

    internal static IQueryable<AuditEntry> Unsealed(PortalDbContext db, long from) =>
        db.AuditEntries.Where(entry => entry.Id > from && !db.AuditSeals.Any(seal => seal.AuditEntryId == entry.Id));

    /// <summary>The last link of every chain, to be kept where the owner of the database cannot change it.</summary>
    public static async Task<IReadOnlyList<AuditHead>> HeadsAsync(PortalDbContext db, CancellationToken cancellationToken)
    {
        var ends = await db
            .AuditSeals.GroupBy(seal => seal.Chain)
            .Select(chain => new { Chain = chain.Key, Last = chain.Max(seal => seal.Number) })
            .ToListAsync(cancellationToken);
        List<AuditHead> heads = [];
        foreach (var end in ends.OrderBy(end => end.Chain))
        {
            heads.Add(
                await db
                    .AuditSeals.Where(seal => seal.Chain == end.Chain && seal.Number == end.Last)
                    .Select(seal => new AuditHead(seal.Chain, seal.Number, seal.Hash, seal.SealedAtUtc))
                    .SingleAsync(cancellationToken)
            );
        }

        return heads;
    }
}

/// <summary>The length of a chain at a moment, and its last link.</summary>
public sealed record AuditHead(long Chain, long Number, string Hash, DateTime SealedAtUtc);
