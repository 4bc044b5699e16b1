using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Domain.People;
using PhbPortal.Web.Access;
using PhbPortal.Web.Features.Shared;

namespace PhbPortal.Web.Features.Circle;

/// <summary>The form that lets somebody read along.</summary>
/// <param name="Strip">None on the person's own page.</param>
public sealed record SupporterPage(string Reference, string GivenName, PersonStrip? Strip, bool IsActedFor, SupporterForm Form)
{
    public bool IsOwn => Strip is null;

    public string Title => IsOwn && !IsActedFor ? "Let somebody read my plan and money" : $"Let somebody read the plan and money of {GivenName}";

    public string BackAt => IsOwn ? "/my-plan/circle" : $"/people/{Reference}/circle";

    /// <param name="reference">Whose; none for the reader's own.</param>
    public static async Task<SupporterPage?> LoadAsync(PortalDbContext db, string? reference, SignedIn me, SupporterForm form, DateOnly today, CancellationToken stop)
    {
        var person = await db.People.AsNoTracking().FirstOrDefaultAsync(p => reference == null ? p.Id == me.PersonId : p.Reference == reference, stop);
        return person is null ? null : new(person.Reference, person.GivenName, reference is null ? null : PlanHeading.StripOf(person, today), me.Role == Role.Representative, form);
    }
}

/// <summary>Whose part in the circle is about to end.</summary>
public sealed record EndPage(string Name, string GivenName, CircleKind Kind, string BackAt)
{
    public static async Task<EndPage?> LoadAsync(PortalDbContext db, string reference, SignedIn me, CancellationToken stop)
    {
        var found = await db.CircleMembers.AsNoTracking().Where(m => m.Reference == reference)
            .Join(db.People, m => m.PersonId, p => p.Id, (m, p) => new { m.Name, m.Kind, p.GivenName, p.Reference }).FirstOrDefaultAsync(stop);
        return found is null ? null : new(found.Name, found.GivenName, found.Kind, me.Role == Role.CareCoordinator ? $"/people/{found.Reference}/circle" : "/my-plan/circle");
    }
}
