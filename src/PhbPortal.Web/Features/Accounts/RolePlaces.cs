using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Programme;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.SignIn;

namespace PhbPortal.Web.Features.Accounts;

/// <summary>
/// The roles and places that an administrator can give. Roles of patients and representatives are given from a person's page.
/// </summary>
public sealed record RolePlaces(IReadOnlyList<SelectListItem> Roles, IReadOnlyList<SelectListItem> Places)
{
    private const string WholePortal = "portal";
    private const string SiteWord = "site-";
    private const string OrganisationWord = "organisation-";
    private const string HolderWord = "holder-";

    private static readonly Role[] OfSites = [Role.CareCoordinator, Role.Approver, Role.Finance, Role.Clinician, Role.Broker];
    private static readonly Role[] OfOrganisations = [Role.Commissioner, Role.Administrator];
    private static readonly Role[] OfHolders = [Role.ThirdPartyHolder];
    private static readonly Role[] OfPortal = [Role.ProgrammeTeam, Role.Auditor, Role.Evaluator, Role.Moderator, Role.Administrator];

    public static async Task<RolePlaces> LoadAsync(PortalDbContext db, SignedIn me, DateOnly today, CancellationToken cancellationToken)
    {
        var (all, organisation, mine) = (me.WorksAcrossSites, me.OrganisationId, me.SiteIds.ToArray());
        var sites = await db
            .PilotSites.AsNoTracking()
            .Where(s => all || mine.Contains(s.Id))
            .OrderBy(s => s.Name)
            .Select(s => new { s.Id, s.Name })
            .ToListAsync(cancellationToken);
        var organisations = await db
            .Organisations.AsNoTracking()
            .Where(o =>
                all
                    ? db.Set<Responsibility>()
                        .Any(r => r.OrganisationId == o.Id && r.FirstDay <= today && (r.LastDay == null || r.LastDay >= today))
                    : o.Id == organisation
            )
            .OrderBy(o => o.Name)
            .Select(o => new { o.Id, o.Name })
            .ToListAsync(cancellationToken);
        var holders = await db
            .Organisations.AsNoTracking()
            .Where(o => o.Kind == OrganisationKind.ThirdPartyHolder && o.FirstDay <= today && (o.LastDay == null || o.LastDay >= today))
            .OrderBy(o => o.Name)
            .Select(o => new { o.Id, o.Name })
            .ToListAsync(cancellationToken);
        Role[] roles = all
            ? [.. OfSites, .. OfHolders, .. OfOrganisations, .. OfPortal.Except(OfOrganisations)]
            : [.. OfSites, .. OfHolders, .. OfOrganisations];
        return new(
            [new("Choose a role", ""), .. roles.Select(role => new SelectListItem(Capital(RoleText.Of(role)), role.ToString()))],
            [
                new("Choose where", ""),
                .. sites.Select(s => new SelectListItem($"Site: {s.Name}", SiteWord + s.Id.ToString(CultureInfo.InvariantCulture))),
                .. organisations.Select(o => new SelectListItem(
                    $"Organisation: {o.Name}",
                    OrganisationWord + o.Id.ToString(CultureInfo.InvariantCulture)
                )),
                .. holders.SelectMany(
                    _ => sites,
                    (o, s) =>
                        new SelectListItem(
                            $"Holder of budgets: {o.Name}, for people of {s.Name}",
                            string.Create(CultureInfo.InvariantCulture, $"{HolderWord}{o.Id}-{s.Id}")
                        )
                ),
                .. all ? new[] { new SelectListItem("The whole portal", WholePortal) } : [],
            ]
        );
    }

    /// <summary>The choice, if both are on the lists and fit each other; otherwise what to do, and for which field.</summary>
    public (ChosenRole? Chosen, string Field, string Objection) Choose(string role, string place)
    {
        if (role.Length == 0 || !Roles.Any(item => item.Value == role))
            return (null, "Role", "Choose a role");
        if (place.Length == 0 || !Places.Any(item => item.Value == place))
            return (null, "Place", "Choose where they have the role");
        var chosen = Enum.Parse<Role>(role);
        if (OfHolders.Contains(chosen) && !place.StartsWith(HolderWord, StringComparison.Ordinal))
            return (null, "Place", "Choose the organisation that holds the money, and the site of its people");
        if (place.StartsWith(SiteWord, StringComparison.Ordinal))
            return OfSites.Contains(chosen)
                ? (new(chosen, Number(place, SiteWord), null), "", "")
                : (null, "Place", $"Choose an organisation or the whole portal for the role of {RoleText.Of(chosen)}");
        if (place.StartsWith(OrganisationWord, StringComparison.Ordinal))
            return OfOrganisations.Contains(chosen)
                ? (new(chosen, null, Number(place, OrganisationWord)), "", "")
                : (
                    null,
                    "Place",
                    OfSites.Contains(chosen)
                        ? $"Choose a site for the role of {RoleText.Of(chosen)}"
                        : $"The role of {RoleText.Of(chosen)} is for the whole portal"
                );
        if (place.StartsWith(HolderWord, StringComparison.Ordinal))
            return OfHolders.Contains(chosen)
                ? (new(chosen, Number(place[place.LastIndexOf('-')..], "-"), Number(place[..place.LastIndexOf('-')], HolderWord)), "", "")
                : (null, "Place", $"A holder of budgets has third-party holders alone, not the role of {RoleText.Of(chosen)}");
        return OfPortal.Contains(chosen)
            ? (new(chosen, null, null), "", "")
            : (null, "Place", $"Choose a site or an organisation for the role of {RoleText.Of(chosen)}");
    }

    private static long Number(string place, string word) => long.Parse(place[word.Length..], CultureInfo.InvariantCulture);

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}

public sealed record ChosenRole(Role Role, long? SiteId, long? OrganisationId);
