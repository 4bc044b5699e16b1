using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Features.Shared;

namespace PhbPortal.Web.Features.Cases.CapacityAssessments;

/// <summary>The form for an assessment of capacity, with earlier ones.</summary>
public sealed record CapacityPage(CaseHead Head, CapacityForm Form, IReadOnlyList<string> Recorded)
{
    public static async Task<CapacityPage?> LoadAsync(
        PortalDbContext db,
        string reference,
        CapacityForm form,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        if (await CaseHead.LoadAsync(db, reference, today, cancellationToken) is not { } head)
            return null;
        var records = await db
            .Cases.AsNoTracking()
            .Where(c => c.Reference == reference)
            .SelectMany(c => c.CapacityRecords)
            .OrderByDescending(r => r.Id)
            .Take(20)
            .Select(r => new
            {
                r.Decision,
                r.HasCapacity,
                r.AssessedOn,
                r.Assessor,
            })
            .ToListAsync(cancellationToken);
        return new(
            head,
            form,
            [
                .. records.Select(r =>
                    $"“{r.Decision}”: {(r.HasCapacity ? "can decide" : "cannot decide")}, assessed on {r.AssessedOn.InFull()} "
                    + $"by {r.Assessor}."
                ),
            ]
        );
    }
}
