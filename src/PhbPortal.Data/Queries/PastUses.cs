using Microsoft.EntityFrameworkCore;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.Cases;

namespace PhbPortal.Data.Queries;

/// <summary>How many people got one answer about one kind of support, across all sites, and when the last did.</summary>
/// <param name="RuleId">The rule it was based on; null if it was simply agreed in a plan.</param>
public sealed record PastUse(string CategoryCode, bool Agreed, string? RuleId, DecisionGround? Ground, int People, DateOnly Last);

/// <summary>
/// Earlier decisions for everyone to read: counts of people, never a name, a site or typed text. Counts below <see cref="Fewest"/> are
/// never shown.
/// </summary>
public static class PastUses
{
    public const int Fewest = 5;

    /// <summary>Two commands, or none where there is no question.</summary>
    public static async Task<IReadOnlyList<PastUse>> PastUsesAsync(
        this PortalDbContext db,
        IReadOnlyCollection<string> categories,
        CancellationToken cancellationToken
    )
    {
        if (categories.Count == 0)
            return [];
        var agreed = await db
            .CarePlans.AtAnySite()
            .AsNoTracking()
            .Where(p => p.State == PlanState.Approved || p.State == PlanState.Superseded)
            .SelectMany(
                p => p.Supports,
                (p, s) =>
                    new
                    {
                        s.CategoryCode,
                        p.PersonId,
                        p.DecidedOn,
                    }
            )
            .Where(s => categories.Contains(s.CategoryCode))
            .GroupBy(s => s.CategoryCode)
            .Select(g => new
            {
                g.Key,
                People = g.Select(s => s.PersonId).Distinct().Count(),
                Last = g.Max(s => s.DecidedOn),
            })
            .ToListAsync(cancellationToken);
        var decided = await db
            .Decisions.AtAnySite()
            .AsNoTracking()
            .Where(d => d.Kind == DecisionKind.SupportNotAgreed || d.Kind == DecisionKind.RuleUpheld || d.Kind == DecisionKind.RuleYielded)
            .Where(d => categories.Contains(d.CategoryCode))
            .SelectMany(
                d => d.Rulings,
                (d, r) =>
                    new
                    {
                        d.CategoryCode,
                        Agreed = d.Kind == DecisionKind.RuleYielded,
                        r.RuleId,
                        d.Ground,
                        d.PersonId,
                        d.DecidedOn,
                    }
            )
            .GroupBy(d => new
            {
                d.CategoryCode,
                d.Agreed,
                d.RuleId,
                d.Ground,
            })
            .Select(g => new
            {
                g.Key,
                People = g.Select(d => d.PersonId).Distinct().Count(),
                Last = g.Max(d => d.DecidedOn),
            })
            .ToListAsync(cancellationToken);
        return
        [
            .. agreed.Where(g => g.People >= Fewest).Select(g => new PastUse(g.Key, true, null, null, g.People, g.Last!.Value)),
            .. decided
                .Where(g => g.People >= Fewest)
                .OrderBy(g => g.Key.Agreed)
                .ThenByDescending(g => g.People)
                .Select(g => new PastUse(g.Key.CategoryCode, g.Key.Agreed, g.Key.RuleId, g.Key.Ground, g.People, g.Last)),
        ];
    }
}
