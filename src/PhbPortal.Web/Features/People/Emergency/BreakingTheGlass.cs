using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Data.Audit;
using PhbPortal.Data.Queries;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Programme;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Access;
using PhbPortal.Web.SignIn;
using PhbPortal.Web.Startup;
using PhbPortal.Web.Time;

namespace PhbPortal.Web.Features.People.Emergency;

/// <param name="Person">The person's reference; null if there is no record that may be opened.</param>
/// <param name="IsOfOwnSite">Emergency access is not needed.</param>
public sealed record GlassBroken(string? Person, bool IsOfOwnSite);

/// <summary>
/// Lets someone read the record of a person at another site in an emergency. It must be a site of an organisation that is also responsible
/// for the reader's own, and the reader must know the person's NHS number and birth date.
/// </summary>
public sealed class BreakingTheGlass(PortalDbContext db, AuditTrail trail, PortalClock clock, EmergencyHours hours)
{
    public async Task<GlassBroken> BreakAsync(
        SignedIn me,
        string fromSite,
        NhsNumber number,
        DateOnly bornOn,
        EmergencyKind kind,
        string reason,
        string route,
        CancellationToken cancellationToken
    )
    {
        var reachable = await SitesInReachAsync(me.SiteId, cancellationToken);
        var found = await db
            .People.AtAnySite()
            .AsNoTracking()
            .Where(p => p.NhsNumber == number && p.BornOn == bornOn)
            .OrderBy(p => p.Id)
            .ToListAsync(cancellationToken);
        if (found.Find(p => p.SiteId == me.SiteId) is { } own)
            return new(own.Reference, IsOfOwnSite: true);
        if (found.FindLast(p => reachable.Contains(p.SiteId)) is not { } person)
        {
            await trail.RefusedAsync(
                new("Person", "", found is [var beyond, ..] ? new(beyond.SiteId, beyond.Id) : null),
                route,
                cancellationToken
            );
            return new(null, IsOfOwnSite: false);
        }

        db.ActFor(me.Actor, SiteScope.Of(person.SiteId));
        if (
            !await db.EmergencyReadings.AnyAsync(
                r => r.UserId == me.UserId && r.PersonId == person.Id && r.EndsUtc > clock.NowUtc,
                cancellationToken
            )
        )
            await SaveAsync(
                EmergencyReading.Begin(person, clock.OccasionBy(me.Actor), fromSite, kind, reason, hours.Length),
                cancellationToken
            );
        return new(person.Reference, IsOfOwnSite: false);
    }

    /// <summary>Saves the reading and its audit entry together.</summary>
    private async Task SaveAsync(EmergencyReading reading, CancellationToken cancellationToken)
    {
        db.Add(reading);
        trail.Add(
            AuditedEvent.BrokeTheGlass,
            new("Person", "", new(reading.SiteId, reading.PersonId)),
            $"{reading.Kind}, emergency reading {reading.Reference}",
            reading.Reason
        );
        await db.SaveChangesAsync(cancellationToken);
    }

    private Task<List<long>> SitesInReachAsync(long site, CancellationToken cancellationToken)
    {
        var today = clock.Today;
        var held = db.Set<Responsibility>().Where(r => r.FirstDay <= today && (r.LastDay == null || r.LastDay >= today));
        return held.Where(r => r.PilotSiteId != site && held.Any(own => own.PilotSiteId == site && own.OrganisationId == r.OrganisationId))
            .Select(r => r.PilotSiteId)
            .Distinct()
            .ToListAsync(cancellationToken);
    }
}

/// <summary>How long a record stays open after emergency access: the setting <c>Emergency:Hours</c>.</summary>
public sealed record EmergencyHours(int Hours)
{
    private const int Usual = 4;
    private const int Most = 24;

    public TimeSpan Length => TimeSpan.FromHours(Hours);

    /// <exception cref="CannotStart">The figure is invalid.</exception>
    public static EmergencyHours From(IConfiguration configuration) =>
        configuration["Emergency:Hours"] switch
        {
            null => new(Usual),
            var setting when int.TryParse(setting, out var hours) && hours is >= 1 and <= Most => new(hours),
            var setting => throw new CannotStart($"Emergency:Hours is '{setting}'. It must be a number from 1 to {Most}."),
        };
}
