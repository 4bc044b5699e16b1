using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Values;

namespace PhbPortal.Web.Features.Shared;

/// <summary>The person a case page is about, for its identity strip, its heading and its back link.</summary>
public sealed record CaseHead(string Case, string Person, int Version, CaseStatus Status, PersonStrip Strip, string GivenName)
{
    public string PersonHref => "/people/" + Person;

    /// <returns>Null if no such case is open to the signed-in user.</returns>
    public static async Task<CaseHead?> LoadAsync(PortalDbContext db, string reference, DateOnly today, CancellationToken cancellationToken)
    {
        var found = await db
            .Cases.AsNoTracking()
            .Where(c => c.Reference == reference)
            .Select(c => new
            {
                c.Reference,
                c.Version,
                c.Status,
                Person = c.Person.Reference,
                c.Person.Called,
                c.Person.Name,
                c.Person.KnownAs,
                c.Person.BornOn,
                c.Person.NhsNumber,
                c.Person.ReachBy,
                c.Person.CommunicationNeeds,
                c.Person.Format,
                c.Person.Language,
            })
            .FirstOrDefaultAsync(cancellationToken);
        return found is null
            ? null
            : new(
                found.Reference,
                found.Person,
                found.Version,
                found.Status,
                StripOf(
                    found.Name,
                    found.KnownAs,
                    found.BornOn,
                    found.NhsNumber,
                    found.ReachBy,
                    found.CommunicationNeeds,
                    found.Format,
                    found.Language,
                    today
                ),
                found.Called
            );
    }

    public static PersonStrip StripOf(
        string name,
        string knownAs,
        DateOnly bornOn,
        NhsNumber? number,
        string reachBy,
        string needs,
        AccessibleFormat format,
        string language,
        DateOnly today
    ) =>
        new(name, bornOn, Domain.People.Person.AgeOn(bornOn, today), number, reachBy, FormatText.Needs(needs, format, language))
        {
            KnownAs = knownAs,
        };
}
