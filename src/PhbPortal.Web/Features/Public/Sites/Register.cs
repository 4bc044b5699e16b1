using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Data.Queries;
using PhbPortal.Domain.Programme;

namespace PhbPortal.Web.Features.Public.Sites;

/// <summary>The register as at a day, computed from the history of its sites, to compare with what others had published by then.</summary>
public sealed record Register(
    DateOnly Day,
    int Sites,
    int MayPay,
    int PublishedApprovals,
    int InDepth,
    int PeopleInStudy,
    ILookup<long, StatusChange> Histories
)
{
    public IEnumerable<RegisterCount> Counts =>
        [
            Count(PublishedCounts.Provisional, In(PilotStatus.Provisional)),
            Count(PublishedCounts.Sites, In(PilotStatus.Pilot)),
            Count(PublishedCounts.Approved, PublishedApprovals, " (here: named as approved by a published source)"),
            Count(PublishedCounts.InDepth, InDepth),
            Count(PublishedCounts.People, PeopleInStudy, " (here: at the sites for which a source gives a number)"),
        ];

    /// <summary>What no publication counts.</summary>
    public IEnumerable<(string What, int Held)> Others =>
        [("Sites that have asked to take part", In(PilotStatus.Interest)), ("Sites that have left the pilot", In(PilotStatus.Left))];

    public PilotStatus StatusOf(long siteId) => StatusChange.On(Histories[siteId], Day);

    public static async Task<Register> LoadAsync(PortalDbContext db, DateOnly day, CancellationToken cancellationToken)
    {
        var histories = await db.Set<StatusChange>().AsNoTracking().Where(change => change.FirstDay <= day).ToListAsync(cancellationToken);
        var leads = await db.LeadsAsync(day, cancellationToken);
        var sites = await db.PilotSites.AsNoTracking().Include(site => site.Schemes).AsSingleQuery().ToListAsync(cancellationToken);
        var mayPay = sites.Count(site => site.StageOn(day, leads.GetValueOrDefault(site.Id)) == SchemeStage.MayPay);
        return new(
            day,
            sites.Count,
            mayPay,
            sites.Count(site => site.DirectPaymentsPublishedOn <= day),
            sites.Count(site => site.InDepthSince <= day),
            sites.Where(site => site.InDepthSince <= day).Sum(site => site.PeopleInStudy ?? 0),
            histories.ToLookup(change => change.PilotSiteId)
        );
    }

    private int In(PilotStatus status) => Histories.Count(history => StatusChange.On(history, Day) == status);

    private RegisterCount Count(string what, int held, string here = "") => new(what + here, PublishedCounts.On(what, Day), held);
}

/// <param name="Published">Null if nobody had published a count by then.</param>
public sealed record RegisterCount(string What, PublishedCount? Published, int Held);
