using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Domain.People;
using PhbPortal.Web.Features.Shared;

namespace PhbPortal.Web.Features.Cases.HandOvers;

/// <summary>The co-ordinators of the site who could take over.</summary>
public sealed record HandOverPage(CaseHead Head, HandOverForm Form, string Coordinator, IReadOnlyList<SelectListItem> Others)
{
    public static async Task<HandOverPage?> LoadAsync(
        PortalDbContext db,
        string reference,
        HandOverForm form,
        long siteId,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        if (await CaseHead.LoadAsync(db, reference, today, cancellationToken) is not { } head)
            return null;
        var now = await db
            .Cases.AsNoTracking()
            .Where(c => c.Reference == reference)
            .Select(c => new { c.CoordinatorUserId, c.CoordinatorName })
            .FirstAsync(cancellationToken);
        var others = await Coordinators(db, siteId, today)
            .Where(c => c.UserId != now.CoordinatorUserId)
            .OrderBy(c => c.Name)
            .Take(200)
            .ToListAsync(cancellationToken);
        return new(
            head,
            form,
            now.CoordinatorName,
            [new("Choose a co-ordinator", ""), .. others.Select(o => new SelectListItem(o.Name, o.Reference))]
        );
    }

    public static IQueryable<Coordinating> Coordinators(PortalDbContext db, long siteId, DateOnly today) =>
        from member in db.Memberships.AsNoTracking()
        where
            member.Role == Role.CareCoordinator
            && member.SiteId == siteId
            && member.FirstDay <= today
            && (member.LastDay == null || member.LastDay >= today)
        join user in db.Users on member.UserId equals user.Id
        where !user.IsDisabled
        select new Coordinating
        {
            UserId = user.Id,
            Reference = user.Reference,
            Name = user.DisplayName,
        };

    public sealed class Coordinating
    {
        public long UserId { get; init; }

        public string Reference { get; init; } = "";

        public string Name { get; init; } = "";
    }
}
