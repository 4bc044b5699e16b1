using Microsoft.EntityFrameworkCore;
using PhbPortal.Domain.Figures;
using PhbPortal.Domain.Values;

namespace PhbPortal.Data.Queries;

public static class PolicyBooks
{
    /// <summary>The policies that apply to a site: the national ones and its own; without a site only the national ones.</summary>
    public static async Task<PolicyBook> PolicyBookAsync(
        this PortalDbContext db,
        long? siteId,
        CancellationToken cancellationToken = default
    ) =>
        new(
            await db
                .PolicyVersions.AsNoTracking()
                .Where(version => version.SiteId == null || version.SiteId == siteId)
                .ToListAsync(cancellationToken)
        );

    /// <summary>Working days in England, with the recorded bank holidays.</summary>
    public static async Task<UkCalendar> UkCalendarAsync(this PortalDbContext db, CancellationToken cancellationToken = default) =>
        new(await db.BankHolidays.AsNoTracking().Select(holiday => holiday.Day).ToListAsync(cancellationToken));
}
