using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.SignIn;
using PhbPortal.Web.Time;

namespace PhbPortal.Web.Features.People.Emergency;

/// <summary>What someone needs to know about a person in an emergency, on one page without links.</summary>
public sealed record ReadPage(
    PersonStrip Strip,
    string GivenName,
    string Address,
    string Phone,
    string GpPractice,
    IReadOnlyList<ReadPage.ActingInEmergency> Acting,
    CarePlan? Plan,
    DateTime EndsUtc
)
{
    public string EndsAt =>
        PortalClock.ToLondon(EndsUtc).ToString("HH:mm", CultureInfo.InvariantCulture) + " on " + PortalClock.InLondon(EndsUtc).InFull();

    public static async Task<ReadPage?> LoadAsync(
        PortalDbContext db,
        string reference,
        SignedIn me,
        PortalClock clock,
        CancellationToken cancellationToken
    )
    {
        var (now, today) = (clock.NowUtc, clock.Today);
        var person = await db
            .People.AsNoTracking()
            .Where(p => p.Reference == reference)
            .Select(p => new
            {
                p.Id,
                p.Called,
                p.Name,
                p.KnownAs,
                p.BornOn,
                p.NhsNumber,
                p.ReachBy,
                p.CommunicationNeeds,
                p.Format,
                p.Language,
                p.Address,
                p.Phone,
                p.GpPractice,
                Acting = p
                    .Representatives.Where(r => r.FirstDay <= today && (r.LastDay == null || r.LastDay >= today))
                    .OrderBy(r => r.Id)
                    .Select(r => new ActingInEmergency(r.Name, r.Relationship, r.Kind, r.Phone))
                    .ToList(),
                EndsUtc = db
                    .EmergencyReadings.Where(r => r.PersonId == p.Id && r.UserId == me.UserId && r.EndsUtc > now)
                    .Max(r => (DateTime?)r.EndsUtc),
            })
            .AsSingleQuery()
            .FirstOrDefaultAsync(cancellationToken);
        if (person is not { EndsUtc: { } ends })
            return null;
        var plan = await db
            .CarePlans.AsNoTracking()
            .Where(p =>
                p.PersonId == person.Id
                && (
                    p.State == PlanState.Approved
                    || p.State == PlanState.Submitted
                    || p.State == PlanState.Draft
                    || p.State == PlanState.Returned
                )
            )
            .OrderByDescending(p => p.State == PlanState.Approved)
            .ThenByDescending(p => p.Number)
            .Take(1)
            .Include(p => p.Needs)
            .Include(p => p.Supports)
            .Include(p => p.Risks)
            .Include(p => p.Contingencies)
            .AsSingleQuery()
            .ToListAsync(cancellationToken);
        var strip = CaseHead.StripOf(
            person.Name,
            person.KnownAs,
            person.BornOn,
            person.NhsNumber,
            person.ReachBy,
            person.CommunicationNeeds,
            person.Format,
            person.Language,
            today
        );
        return new(strip, person.Called, person.Address, person.Phone, person.GpPractice, person.Acting, plan.SingleOrDefault(), ends);
    }

    public sealed record ActingInEmergency(string Name, string Relationship, RepresentativeKind Kind, string Phone);
}
