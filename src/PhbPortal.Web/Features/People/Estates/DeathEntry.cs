using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Domain.Cases;

namespace PhbPortal.Web.Features.People.Estates;

/// <summary>An earlier correction of a recorded death, and why.</summary>
public sealed record DeathEntry(string Decision, DecisionKind Kind, string Subject, string Reason, DateOnly On, string By, long ByUserId)
{
    private const int Most = 20;

    public static async Task<IReadOnlyList<DeathEntry>> LoadAsync(PortalDbContext db, long personId, CancellationToken cancellationToken) =>
        await db
            .Decisions.AsNoTracking()
            .Where(d => d.PersonId == personId && (d.Kind == DecisionKind.DeathCorrected || d.Kind == DecisionKind.DeathWithdrawn))
            .OrderByDescending(d => d.Id)
            .Take(Most)
            .Select(d => new DeathEntry(d.Reference, d.Kind, d.Subject, d.Reasons, d.DecidedOn, d.DecidedByName, d.DecidedByUserId))
            .ToListAsync(cancellationToken);
}
