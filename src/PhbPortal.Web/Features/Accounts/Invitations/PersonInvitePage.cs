using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Data.Queries;
using PhbPortal.Domain.People;
using PhbPortal.Web.Features.Shared;

namespace PhbPortal.Web.Features.Accounts.Invitations;

/// <summary>The person and their current representatives, and who of them has an account.</summary>
public sealed record PersonInvitePage(
    long PersonId,
    string Reference,
    PersonStrip Strip,
    PersonInviteForm Form,
    IReadOnlyList<Invitable> People
)
{
    public Invitable? Chosen => People.FirstOrDefault(one => one.Value == Form.Whom && one.Account is null);

    public IEnumerable<Invitable> Open => People.Where(one => one.Account is null);

    public IEnumerable<Invitable> Known => People.Where(one => one.Account is not null);

    public static async Task<PersonInvitePage?> LoadAsync(
        PortalDbContext db,
        string reference,
        PersonInviteForm form,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        var person = await db
            .People.AsNoTracking()
            .Include(p => p.Representatives)
            .FirstOrDefaultAsync(p => p.Reference == reference, cancellationToken);
        if (person is null)
            return null;
        var accounts = await db.MembershipsOn(today)
            .Where(m => m.PersonId == person.Id)
            .Join(
                db.Users,
                m => m.UserId,
                u => u.Id,
                (m, u) =>
                    new
                    {
                        m.Role,
                        m.RepresentativeId,
                        u.UserName,
                    }
            )
            .ToListAsync(cancellationToken);
        Invitable own = new("self", person.Name, null, accounts.Find(a => a.Role == Role.Patient)?.UserName);
        var acting = person
            .Representatives.Where(r => r.ActsOn(today))
            .Select(r => new Invitable(
                r.Id.ToString(CultureInfo.InvariantCulture),
                r.Name,
                r.Id,
                accounts.Find(a => a.RepresentativeId == r.Id)?.UserName
            ));
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
        return new(person.Id, reference, strip, form, [own, .. acting]);
    }
}

/// <param name="RepresentativeId">The authority on which they act; null for the person.</param>
/// <param name="Account">Their existing sign-in name.</param>
public sealed record Invitable(string Value, string Name, long? RepresentativeId, string? Account)
{
    public string Label => RepresentativeId is null ? $"{Name}, the person" : $"{Name}, who acts for them";
}
