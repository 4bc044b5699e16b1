using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Domain.People;
using PhbPortal.Web.Access;
using PhbPortal.Web.SignIn;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.People.Emergency;

/// <summary>Who read a record in an emergency: those not reviewed first.</summary>
public sealed record ReadingsPage(int ToJudge, Paged<ReadingLine> Readings) : INamesPeople
{
    public IReadOnlyList<string> PeopleNamed => [.. Readings.Rows.Select(row => row.Reference)];

    public static async Task<ReadingsPage> LoadAsync(PortalDbContext db, SignedIn me, string? page, CancellationToken cancellationToken) =>
        new(
            await db.EmergencyReadings.CountAsync(r => r.WasRight == null, cancellationToken),
            await Paged<ReadingLine>.LoadAsync(
                ReadingLine.From(
                    db,
                    me,
                    db.EmergencyReadings.OrderByDescending(r => r.WasRight == null).ThenByDescending(r => r.BeganUtc).ThenBy(r => r.Id)
                ),
                page,
                cancellationToken
            )
        );
}

/// <param name="Person">By name at the person's own site; an auditor sees the reference.</param>
public sealed record ReadingLine(
    string Reference,
    string Person,
    string Site,
    string UserName,
    Role UserRole,
    string FromSite,
    DateTime BeganUtc,
    DateTime EndsUtc,
    EmergencyKind Kind,
    string Reason,
    long UserId,
    bool? WasRight,
    string JudgedBy,
    string Judgement
)
{
    public static IQueryable<ReadingLine> From(PortalDbContext db, SignedIn me, IQueryable<EmergencyReading> readings)
    {
        var byName = !me.WorksAcrossSites;
        return from r in readings.AsNoTracking()
            join p in db.People on r.PersonId equals p.Id
            join s in db.PilotSites on r.SiteId equals s.Id
            select new ReadingLine(
                r.Reference,
                byName ? p.Name : p.Reference,
                s.Name,
                r.UserName,
                r.UserRole,
                r.FromSite,
                r.BeganUtc,
                r.EndsUtc,
                r.Kind,
                r.Reason,
                r.UserId,
                r.WasRight,
                r.JudgedBy,
                r.Judgement
            );
    }
}
