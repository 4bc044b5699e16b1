using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Domain.Programme;

namespace PhbPortal.Web.Features.Programme.Readiness;

/// <param name="Before">Earlier answers, the latest first; the first one counts.</param>
/// <param name="LiveFrom">The first day of a site that is not live yet; null for any other.</param>
public sealed record TaskPage(
    string Reference,
    string Site,
    ReadinessTask Task,
    TaskForm Form,
    IReadOnlyList<ReadinessAnswer> Before,
    DateOnly? LiveFrom,
    DateOnly Today
)
{
    public static async Task<TaskPage> LoadAsync(
        PortalDbContext db,
        string reference,
        ReadinessTask task,
        TaskForm? typed,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        var site = await db
            .PilotSites.AsNoTracking()
            .Where(found => found.Reference == reference)
            .Select(found => new
            {
                found.Id,
                found.Name,
                LiveFrom = db
                    .SiteReadiness.Where(readiness => readiness.PilotSiteId == found.Id)
                    .Select(readiness => readiness.LiveFrom)
                    .FirstOrDefault(),
            })
            .SingleAsync(cancellationToken);
        var answers = await db
            .SiteReadiness.AsNoTracking()
            .Where(found => found.PilotSiteId == site.Id)
            .SelectMany(found => found.Answers)
            .Where(answer => answer.Task == task)
            .OrderByDescending(answer => answer.RecordedUtc)
            .ThenByDescending(answer => answer.Id)
            .ToListAsync(cancellationToken);
        return new(
            reference,
            site.Name,
            task,
            typed ?? TaskForm.From(answers.FirstOrDefault()),
            answers,
            site.LiveFrom > today ? site.LiveFrom : null,
            today
        );
    }
}
