using Microsoft.EntityFrameworkCore;
using PhbPortal.Domain.Programme;

namespace PhbPortal.Data.Seeding;

/// <summary>
/// The sites of the 2009 to 2012 pilot that published sources name, as those sources describe them. No available source gives the terms of
/// their schemes, so none is recorded here.
/// </summary>
internal static class PilotSites
{
    private const string Update = "Department of Health, personal health budgets update, March 2012";
    private const string Journal = "Health Service Journal, June 2010 (first eight sites allowed direct payments)";
    private const string Pulse = "Pulse, 2010";
    private const string Recorder = "National data";

    private const string SinceWhen = "Responsible since: provisional sites were named in May 2009, and no source gives the day.";

    // Provisional sites were named in May 2009 (a secondary source); the first of that month is used because no day is given.
    public static readonly DateOnly Named = new(2009, 5, 1);

    // The in-depth sites were chosen in October 2009 (one trade source says December), the first eight direct-payment sites named on 28
    // June 2010.
    private static readonly DateOnly InDepthChosen = new(2009, 10, 1);
    private static readonly DateOnly InUpdate = new(2012, 3, 1);
    private static readonly DateOnly InJournal = new(2010, 6, 28);

    // The source only says 2010, so the last day of that year is used.
    private static readonly DateOnly InPulse = new(2010, 12, 31);

    private static readonly Site[] Sites =
    [
        new("hull", "NHS Hull", ["5NX"], $"{Update}. Run with City Health Care Partnership CIC.")
        {
            InDepth = true,
            PeopleInStudy = 109,
            Focus = "Long-term neurological conditions; COPD; diabetes; NHS Continuing Healthcare; end of life care",
        },
        new("oxfordshire", "NHS Oxfordshire", ["5QE"], $"{Update}; {Journal}; {Pulse}.")
        {
            InDepth = true,
            DirectPayments = true,
            PeopleInStudy = 84,
            Focus =
                "NHS Continuing Healthcare, including children in transition; adults with physical and learning disability; "
                + "older people, including mental ill health; end of life care",
        },
        new(
            "merseyside",
            "NHS Merseyside",
            ["5NL", "5J4", "5NJ"],
            $"{Update}; {Journal}. A joint bid; no source says which trust led, so Liverpool stands as lead until that is known (K)."
        )
        {
            InDepth = true,
            DirectPayments = true,
            PeopleInStudy = 150,
            Focus = "Severe or enduring mental illness, from 16 years",
        },
        new("doncaster", "NHS Doncaster", ["5N5"], $"{Journal}.") { DirectPayments = true },
        new("eastern-and-coastal-kent", "NHS Eastern and Coastal Kent", ["5QA"], $"{Journal}.") { DirectPayments = true },
        new(
            "central-london",
            "Central London",
            ["5LC", "5H1", "5LA"],
            $"{Journal}. A joint bid; no source says which trust led, so Westminster stands as lead until that is known (K)."
        )
        {
            DirectPayments = true,
        },
        new("islington", "NHS Islington", ["5K8"], $"{Journal}.") { DirectPayments = true },
        new("havering", "NHS Havering", ["5A4"], $"{Pulse} (one of nine authorised for direct payments).")
        {
            DirectPayments = true,
            Focus = "Diabetes; COPD; stroke",
        },
        new("wiltshire", "NHS Wiltshire", ["5QK"], $"{Pulse}.") { Focus = "Heart conditions; stroke" },
        new("nottingham-city", "NHS Nottingham City", ["5EM"], $"{Pulse}.") { Focus = "Neurological conditions" },
        new("manchester", "NHS Manchester", ["5NT"], $"{Update} (named as a pilot site)."),
        new(
            "tees",
            "NHS Tees",
            [],
            $"{Update} (speaks of a budget holder in the NHS Tees pilot). Its trusts are not stated in the source."
        ),
    ];

    public static IReadOnlyList<string> References => [.. Sites.Select(site => site.Reference)];

    public static async Task SeedAsync(PortalDbContext db, DateTime nowUtc, CancellationToken cancellationToken)
    {
        var known = await db.PilotSites.AsNoTracking().Select(site => site.Reference).ToHashSetAsync(cancellationToken);
        var missing = Sites.Where(site => !known.Contains(site.Reference)).ToList();
        if (missing.Count == 0)
            return;
        var organisations = await db
            .Organisations.AsNoTracking()
            .Where(organisation => organisation.OdsCode != null)
            .ToDictionaryAsync(
                organisation => organisation.OdsCode!,
                organisation => organisation.Id,
                StringComparer.Ordinal,
                cancellationToken
            );
        foreach (var site in missing)
            db.PilotSites.Add(Make(site, organisations, nowUtc));
        await db.SaveChangesAsync(cancellationToken);
    }

    private static PilotSite Make(Site site, Dictionary<string, long> organisations, DateTime nowUtc)
    {
        PilotSite made = new(
            site.Reference,
            site.Name,
            site.InDepth ? InDepthChosen : null,
            site.DirectPayments
                ? site.FirstNamed == InPulse
                    ? InPulse
                    : InJournal
                : null,
            site.Focus,
            site.OdsCodes.Length == 0 ? site.Source : $"{site.Source} {SinceWhen}",
            site.PeopleInStudy
        );
        for (var i = 0; i < site.OdsCodes.Length; i++)
            made.TakenOnBy(organisations[site.OdsCodes[i]], Named, isLead: i == 0);
        made.RecordStatus(
            PilotStatus.Provisional,
            Named,
            "Among about 70 provisional sites named in May 2009 (K: the sources at hand do not list them; every later site was "
                + "one of them)",
            "Department of Health, May 2009, as told by secondary sources",
            Recorder,
            nowUtc
        );
        var full = site.InDepth ? InDepthChosen : site.FirstNamed;
        made.RecordStatus(
            PilotStatus.Pilot,
            full,
            site.InDepth ? "Chosen for the in-depth study" : "Named as a pilot site by the source; the day it became one is in no source",
            site.Source,
            Recorder,
            nowUtc
        );
        return made;
    }

    private sealed record Site(string Reference, string Name, string[] OdsCodes, string Source)
    {
        public bool InDepth { get; init; }

        public bool DirectPayments { get; init; }

        public int? PeopleInStudy { get; init; }

        public string Focus { get; init; } = "";

        /// <summary>The day of the earliest source that names it as a pilot site.</summary>
        public DateOnly FirstNamed =>
            Source.Contains(Journal, StringComparison.Ordinal) ? InJournal
            : Source.Contains(Pulse, StringComparison.Ordinal) ? InPulse
            : InUpdate;
    }
}
