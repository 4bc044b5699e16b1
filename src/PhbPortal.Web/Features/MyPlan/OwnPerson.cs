using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Data.Queries;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Safeguards;
using PhbPortal.Web.Access;

namespace PhbPortal.Web.Features.MyPlan;

/// <summary>What every page of a patient or a representative shows: whose it is, whom to phone, and whether care continues on the body's money.</summary>
/// <param name="ActingFor">The person's whole name when somebody else is signed in for them.</param>
public sealed record OwnPerson(long Id, string GivenName, string Name, string? ActingFor, WhomToReach Contacts, OpenSafeguard? CareContinues, DateOnly Today)
{
    /// <summary>A supporter: reads, and neither agrees nor acts.</summary>
    public bool ReadsAlong { get; init; }

    /// <summary>"You have", or "Doreen has".</summary>
    public string Have => ActingFor is null ? "You have" : GivenName + " has";

    public string Your => ActingFor is null ? "Your" : GivenName + "’s";

    public static async Task<OwnPerson?> LoadAsync(PortalDbContext db, SignedIn signedIn, DateOnly today, CancellationToken stop)
    {
        var person = await db.People.AsNoTracking().Where(p => p.Id == signedIn.PersonId)
            .Join(db.PilotSites, p => p.SiteId, site => site.Id, (p, site) => new
            {
                p.Id,
                p.GivenName,
                p.FamilyName,
                SiteName = site.Name,
                Contacts = site.Contacts.Where(c => c.FirstDay <= today).ToList(),
                Safeguard = db.Safeguards.Where(s => s.PersonId == p.Id && s.ClosedOn == null)
                    .OrderBy(s => s.CallBy)
                    .Select(s => new OpenSafeguard(s.Kind, s.Shortfall, s.Forecast, s.OwnerName, s.CallBy, s.CalledOn, s.DecideBy))
                    .FirstOrDefault(),
            }).AsSingleQuery().SingleOrDefaultAsync(stop);
        if (person is null)
            return null;
        var name = person.GivenName + " " + person.FamilyName;
        return new(person.Id, person.GivenName, name, signedIn.Role == Role.Patient ? null : name, WhomToReach.Of(person.SiteName, person.Contacts), person.Safeguard, today) { ReadsAlong = signedIn.Role == Role.Supporter };
    }
}

/// <summary>Who will call and by when, while needed support costs more than the budget.</summary>
public sealed record OpenSafeguard(SafeguardKind Kind, Domain.Values.Money Shortfall, Domain.Values.Money Forecast, string OwnerName, DateOnly CallBy, DateOnly? CalledOn, DateOnly DecideBy);
