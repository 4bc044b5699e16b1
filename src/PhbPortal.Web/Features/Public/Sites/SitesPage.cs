using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Domain.Programme;
using PhbPortal.Domain.Rules;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Public.Sites;

/// <param name="Day">The day for which the register is read: today, or the requested one.</param>
public sealed record SitesPage(SitesForm Form, DateOnly Today, DateOnly Day, Register Register, int Found, IReadOnlyList<SiteRow> Sites)
{
    private const int RowsOnAPage = 20;

    private static readonly Rule AnyHealthBody = Rulebook.Get(RuleIds.A17);

    public int Pages => Math.Max(1, (Found + RowsOnAPage - 1) / RowsOnAPage);

    public int Page => Math.Min(Form.PageNumber, Pages);

    public bool IsNarrowed => Form.Word.Tidy().Length > 0;

    public bool IsToday => Day == Today;

    public string Finding =>
        IsNarrowed
            ? $"{(Found == 1 ? "1 site fits" : $"{Found} sites fit")} what you looked for, of {Register.Sites}."
            : $"This register holds {Register.Sites} sites. {(Register.MayPay == 1 ? "One" : Register.MayPay.ToString())} of "
                + $"them {(IsToday ? "can pay budgets to people today" : $"could pay budgets to people on {Day.InFull()}")}"
                + $"{(AnyHealthBody.InForceOn(Day) ? "" : " under a scheme on record")}.";

    public static async Task<SitesPage> LoadAsync(PortalDbContext db, SitesForm form, DateOnly today, CancellationToken cancellationToken)
    {
        var day = form.On.Value is { Year: >= 2009 and <= 2100 } asked ? asked : today;
        var register = await Register.LoadAsync(db, day, cancellationToken);
        var sites = Matching(db, form.Word.Tidy(), day);
        var found = await sites.CountAsync(cancellationToken);
        SitesPage page = new(form, today, day, register, found, []);
        var rows = await sites
            .OrderBy(site => site.Name)
            .Skip((page.Page - 1) * RowsOnAPage)
            .Take(RowsOnAPage)
            .Select(site => new
            {
                site.Id,
                site.Reference,
                site.Name,
                site.InDepthSince,
                site.DirectPaymentsPublishedOn,
                HasScheme = site.Schemes.Any(scheme => scheme.Terms.FirstDay <= day && (scheme.EndedOn ?? scheme.Terms.LastDay) >= day),
                site.FocusConditions,
                Organisations = site.Responsibilities.Count(held => held.FirstDay <= day && (held.LastDay == null || held.LastDay >= day)),
            })
            .ToListAsync(cancellationToken);
        return page with
        {
            Sites =
            [
                .. rows.Select(site => new SiteRow(
                    site.Reference,
                    site.Name,
                    register.StatusOf(site.Id),
                    site.InDepthSince <= day,
                    site.DirectPaymentsPublishedOn <= day,
                    site.HasScheme,
                    site.FocusConditions,
                    site.Organisations
                )),
            ],
        };
    }

    private static IQueryable<PilotSite> Matching(PortalDbContext db, string word, DateOnly day)
    {
        var sites = db.PilotSites.AsNoTracking();
        if (word.Length is 0 or > 100)
            return sites;
#pragma warning disable CA1304, CA1311, CA1862, MA0011 // Translated to the engine's own lower(), which knows no culture.
        var wanted = word.ToLower();
        return sites.Where(site =>
            site.Name.ToLower().Contains(wanted)
            || site.FocusConditions.ToLower().Contains(wanted)
            || site.Responsibilities.Any(held =>
                (held.LastDay == null || held.LastDay >= day)
                && db.Organisations.Any(organisation =>
                    organisation.Id == held.OrganisationId
                    && (organisation.Name.ToLower().Contains(wanted) || organisation.OdsCode!.ToLower() == wanted)
                )
            )
        );
#pragma warning restore CA1304, CA1311, CA1862, MA0011
    }
}

public sealed record SiteRow(
    string Reference,
    string Name,
    PilotStatus Status,
    bool InDepth,
    bool DirectPaymentsPublished,
    bool HasScheme,
    string Focus,
    int Organisations
)
{
    public string Part => Status.PlainName() + (InDepth ? ", in the in-depth study" : "");

    public string DirectPayments =>
        HasScheme ? "Scheme on record"
        : DirectPaymentsPublished ? "Named as approved by a published source; no scheme on record"
        : Status == PilotStatus.NotInPilot ? "No pilot scheme"
        : "No scheme on record";
}
