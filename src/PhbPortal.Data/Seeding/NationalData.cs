using CsvHelper;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Domain.Programme;
using PhbPortal.Domain.Values;

namespace PhbPortal.Data.Seeding;

/// <summary>
/// What every portal starts with: organisations with their sources, the named pilot sites, bank holidays and national policy figures. Adds
/// what is missing and never changes what exists.
/// </summary>
public static class NationalData
{
    /// <param name="nowUtc">The recorded moment of recording.</param>
    public static async Task SeedAsync(PortalDbContext db, DateTime nowUtc, CancellationToken cancellationToken = default)
    {
        await SeedOrganisationsAsync(db, cancellationToken);
        await SeedBankHolidaysAsync(db, cancellationToken);
        await SeedPoliciesAsync(db, nowUtc, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await PilotSites.SeedAsync(db, nowUtc, cancellationToken);
        await ReadinessOfPilotSites.SeedAsync(db, PilotSites.References, PilotSites.Named, cancellationToken);
    }

    private static async Task SeedOrganisationsAsync(PortalDbContext db, CancellationToken cancellationToken)
    {
        var known = await db
            .Organisations.AsNoTracking()
            .Select(organisation => new { organisation.OdsCode, organisation.Name })
            .ToListAsync(cancellationToken);
        var codes = known
            .Where(organisation => organisation.OdsCode is not null)
            .Select(organisation => organisation.OdsCode!)
            .ToHashSet(StringComparer.Ordinal);
        var names = known.Select(organisation => organisation.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        db.Organisations.AddRange(
            EmbeddedTable
                .Read("organisations.csv", OrganisationOf)
                .Where(organisation =>
                    (organisation.OdsCode is null || !codes.Contains(organisation.OdsCode)) && !names.Contains(organisation.Name)
                )
        );
    }

    private static async Task SeedBankHolidaysAsync(PortalDbContext db, CancellationToken cancellationToken)
    {
        var known = await db.BankHolidays.AsNoTracking().Select(holiday => holiday.Day).ToHashSetAsync(cancellationToken);
        db.BankHolidays.AddRange(
            EmbeddedTable
                .Read("bank-holidays.csv", row => new BankHoliday(row.Day("day"), row.GetString("name")))
                .Where(holiday => !known.Contains(holiday.Day))
        );
    }

    private static async Task SeedPoliciesAsync(PortalDbContext db, DateTime nowUtc, CancellationToken cancellationToken)
    {
        var known = await db
            .PolicyVersions.AsNoTracking()
            .Where(version => version.SiteId == null)
            .Select(version => new { version.Key, version.FirstDay })
            .ToHashSetAsync(cancellationToken);
        db.PolicyVersions.AddRange(NationalPolicies.All(nowUtc).Where(version => !known.Contains(new { version.Key, version.FirstDay })));
    }

    private static Organisation OrganisationOf(CsvReader row) =>
        new(
            row.GetString("name"),
            Enum.Parse<OrganisationKind>(row.GetString("kind")),
            row.GetString("ods_code"),
            row.Day("first_day"),
            row.DayOrNone("last_day"),
            row.GetString("sha"),
            row.GetString("source")
        );
}
