using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Domain.People;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.SignIn;

namespace PhbPortal.Web.Features.People.Supporters;

/// <summary>The form that gives a supporter access.</summary>
/// <param name="Strip">Null on the person's own page.</param>
public sealed record LetPage(string Reference, string GivenName, PersonStrip? Strip, bool IsActedFor, LetForm Form)
{
    public bool IsOwn => Strip is null;

    public string Title =>
        IsOwn && !IsActedFor ? "Let somebody read my plan and money" : $"Let somebody read the plan and money of {GivenName}";

    public string BackAt => IsOwn ? "/my-plan/circle" : $"/people/{Reference}/circle";

    /// <param name="reference">The person's; null for the reader's own.</param>
    public static async Task<LetPage?> LoadAsync(
        PortalDbContext db,
        string? reference,
        SignedIn me,
        LetForm form,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        var person = await db
            .People.AsNoTracking()
            .FirstOrDefaultAsync(p => reference == null ? p.Id == me.PersonId : p.Reference == reference, cancellationToken);
        return person is null
            ? null
            : new(
                person.Reference,
                person.Called,
                reference is null ? null : PlanHeading.StripOf(person, today),
                me.Role == Role.Representative,
                form
            );
    }
}
