using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Data.Queries;
using PhbPortal.Domain.People;
using PhbPortal.Web.Features.Shared;

namespace PhbPortal.Web.Features.People.Advisers;

/// <summary>The form that adds an adviser, with those of the person's site.</summary>
public sealed record NamePage(string Reference, string GivenName, PersonStrip Strip, NameForm Form, IReadOnlyList<NamePage.One> Advisers)
{
    private const int Most = 200;

    public One? Chosen => Advisers.FirstOrDefault(one => one.Reference == Form.Adviser);

    public IEnumerable<SelectListItem> Choices =>
        [new("Choose an adviser", ""), .. Advisers.Select(one => new SelectListItem(one.Name, one.Reference))];

    public static async Task<NamePage?> LoadAsync(
        PortalDbContext db,
        string reference,
        NameForm form,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        var person = await db.People.AsNoTracking().FirstOrDefaultAsync(p => p.Reference == reference, cancellationToken);
        if (person is null)
            return null;
        var advisers = await db.MembershipsOn(today)
            .Where(m => m.Role == Role.Broker && m.SiteId == person.SiteId)
            .Join(
                db.Users.Where(u => !u.IsDisabled && (u.ClosedFrom == null || u.ClosedFrom > today)),
                m => m.UserId,
                u => u.Id,
                (_, u) =>
                    new
                    {
                        u.Id,
                        u.Reference,
                        u.DisplayName,
                    }
            )
            .OrderBy(u => u.DisplayName)
            .Take(Most)
            .Select(u => new One(u.Id, u.Reference, u.DisplayName))
            .ToListAsync(cancellationToken);
        return new(person.Reference, person.Called, PlanHeading.StripOf(person, today), form, advisers);
    }

    public sealed record One(long UserId, string Reference, string Name);
}
