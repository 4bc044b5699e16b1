using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Domain.Programme;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Programme.Partnerships;

public sealed record PartnershipPage(
    string Reference,
    string Site,
    long SiteId,
    PartnershipForm Form,
    IReadOnlyList<Partnership> All,
    IReadOnlyList<Organisation> Councils,
    DateOnly Today
)
{
    public Partnership? Now => Partnership.On(All, Today);

    public string Finding =>
        Now switch
        {
            null => "Nothing is recorded about a partnership with a council.",
            { CouncilId: null } => $"{Site} works without a council today.",
            { } now => $"{Site} works with {NameOf(now)} since {now.FirstDay.InFull()}.",
        };

    public IEnumerable<SelectListItem> Choices =>
        [
            new("Choose", ""),
            new("No council takes part", PartnershipForm.Alone),
            .. Councils.Select(council => new SelectListItem(council.Name, council.Id.ToString(CultureInfo.InvariantCulture))),
        ];

    public IEnumerable<Partnership> Latest =>
        All.OrderByDescending(partnership => partnership.FirstDay).ThenByDescending(partnership => partnership.Id);

    public string NameOf(Partnership partnership) =>
        Councils.FirstOrDefault(council => council.Id == partnership.CouncilId)?.Name ?? "No council";

    public string InWords(Partnership partnership)
    {
        if (partnership.CouncilId is null)
            return "No council takes part.";
        string?[] shared =
        [
            partnership.SharesInformation ? "information" : null,
            partnership.SharesMoney ? "money" : null,
            partnership.SharesStaff ? "staff" : null,
        ];
        var things = string.Join(", ", shared.OfType<string>());
        return $"With {NameOf(partnership)}. {Side(partnership.Leads, partnership)} leads. "
            + $"Shared: {(things.Length == 0 ? "nothing" : things)}. Complaints about "
            + $"both: {Side(partnership.ComplaintsLead, partnership)} answers.";
    }

    /// <summary>Why the chosen council is not possible from that day.</summary>
    public string? ObjectionTo(PartnershipForm form)
    {
        if (form.CouncilId is not { } id || form.FirstDay.Value is not { } day)
            return null;
        var chosen = Councils.FirstOrDefault(council => council.Id == id);
        return chosen is null ? "Choose one of the councils of the list"
            : chosen.ExistsOn(day) ? null
            : $"{chosen.Name} does not exist on {day.InFull()}";
    }

    /// <summary>The same form sent twice.</summary>
    public bool SaysAlready(PartnershipForm form) =>
        Partnership.On(All, form.FirstDay.Value!.Value) is { } kept
        && kept.FirstDay == form.FirstDay.Value
        && new PartnershipTerms(
            kept.CouncilId,
            kept.Leads,
            kept.SharesInformation,
            kept.SharesMoney,
            kept.SharesStaff,
            kept.ComplaintsLead,
            kept.What
        ) == form.ToTerms() with { What = form.What.Tidy() };

    public static async Task<PartnershipPage> LoadAsync(
        PortalDbContext db,
        string reference,
        PartnershipForm? typed,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        var site = await db
            .PilotSites.AsNoTracking()
            .Where(found => found.Reference == reference)
            .Select(found => new { found.Id, found.Name })
            .SingleAsync(cancellationToken);
        var all = await db
            .Partnerships.AsNoTracking()
            .Where(partnership => partnership.PilotSiteId == site.Id)
            .ToListAsync(cancellationToken);
        var councils = await db
            .Organisations.AsNoTracking()
            .Where(organisation => organisation.Kind == OrganisationKind.Council)
            .OrderBy(organisation => organisation.Name)
            .ToListAsync(cancellationToken);
        return new(reference, site.Name, site.Id, typed ?? PartnershipForm.From(Partnership.On(all, today), today), all, councils, today);
    }

    private string Side(PartnerSide side, Partnership partnership) => side == PartnerSide.Council ? NameOf(partnership) : Site;
}
