using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Domain.Budgets;
using PhbPortal.Domain.People;

namespace PhbPortal.Web.Features.Accounts.EndingAccounts;

/// <summary>What someone would leave behind: the cases they co-ordinate, with open safeguards and waiting bills.</summary>
/// <param name="Sites">The sites of the cases.</param>
public sealed record OwnedWork(int Cases, int Safeguards, int Bills, IReadOnlyList<long> Sites)
{
    public bool IsAny => Cases + Safeguards + Bills > 0;

    public string Sentence =>
        $"{Counted(Cases, "person", "people")} to co-ordinate, {Counted(Safeguards, "open step", "open steps")} while care "
        + $"continues, {Counted(Bills, "bill that waits", "bills that wait")}.";

    /// <param name="siteIds">The sites of the roles that end.</param>
    public static async Task<OwnedWork> LoadAsync(
        PortalDbContext db,
        long userId,
        IReadOnlyList<long> siteIds,
        CancellationToken cancellationToken
    )
    {
        var sites = await db
            .Cases.AsNoTracking()
            .Where(c => c.CoordinatorUserId == userId && siteIds.Contains(c.SiteId))
            .GroupBy(c => c.SiteId)
            .Select(cases => new
            {
                SiteId = cases.Key,
                Cases = cases.Count(),
                Safeguards = db.Safeguards.Count(s => s.SiteId == cases.Key && s.OwnerUserId == userId && s.ClosedOn == null),
                Bills = db.Bills.Count(b => b.SiteId == cases.Key && b.OwnerUserId == userId && b.DecidedOn == null),
            })
            .ToListAsync(cancellationToken);
        return new(sites.Sum(s => s.Cases), sites.Sum(s => s.Safeguards), sites.Sum(s => s.Bills), [.. sites.Select(s => s.SiteId)]);
    }

    public static async Task HandToAsync(
        PortalDbContext db,
        long userId,
        IReadOnlyList<long> siteIds,
        Actor colleague,
        CancellationToken cancellationToken
    )
    {
        var cases = await db.Cases.Where(c => c.CoordinatorUserId == userId && siteIds.Contains(c.SiteId)).ToListAsync(cancellationToken);
        var ids = cases.ConvertAll(c => c.Id);
        var safeguards = await db.Safeguards.Where(s => ids.Contains(s.CaseId) && s.ClosedOn == null).ToListAsync(cancellationToken);
        var bills = await db.Bills.Where(b => ids.Contains(b.CaseId) && b.DecidedOn == null).ToListAsync(cancellationToken);
        foreach (var found in cases)
            HandOver.To(colleague, found, safeguards.Where(s => s.CaseId == found.Id), bills.Where(b => b.CaseId == found.Id));
    }

    private static string Counted(int number, string one, string several) => $"{number} {(number == 1 ? one : several)}";
}
