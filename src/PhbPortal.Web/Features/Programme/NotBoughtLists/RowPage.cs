using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Domain.Figures;
using PhbPortal.Domain.Rules;
using PhbPortal.Domain.Support;
using PhbPortal.Web.SignIn;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Programme.NotBoughtLists;

/// <param name="Sites">The sites whose lists the reader may change.</param>
public sealed record RowPage(RowForm Form, DateOnly Today, IReadOnlyList<ListSite> Sites)
    : ProposingPage(DatedSettings.Get(PolicyKeys.NotBought), Today)
{
    public override string Reason => Form.Reason.Tidy();

    public override string What => "this row";

    public override string FieldOfSame => "Form." + nameof(Form.Words);

    public override string FieldOf(Ruling refusal) => "Form." + nameof(Form.FirstDay);

    public DateOnly Earliest => Today >= NotBought.FirstDay ? Today.AddDays(1) : NotBought.FirstDay;

    public IEnumerable<SelectListItem> Reaches => Sites.Count == 1 ? [Item(Sites[0])] : [new("Choose the site", ""), .. Sites.Select(Item)];

    public IEnumerable<SelectListItem> Kinds =>
        [
            new("None: the words alone", ""),
            .. SupportCategories
                .All.Where(category => !category.IsOutOfScope)
                .Select(category => new SelectListItem(category.Name, category.Code)),
        ];

    /// <summary>The chosen site, if it is one that was offered.</summary>
    public ListSite? Site(string reach) => Sites.FirstOrDefault(site => site.Word == reach);

    public static async Task<RowPage> LoadAsync(
        PortalDbContext db,
        RowForm form,
        SignedIn me,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        var (everywhere, ids) = (me.WorksAcrossSites, me.SiteIds.ToArray());
        return new(
            form,
            today,
            await db
                .PilotSites.AsNoTracking()
                .Where(site => everywhere || ids.Contains(site.Id))
                .OrderBy(site => site.Name)
                .Select(site => new ListSite(site.Reference, site.Name, site.Id))
                .ToListAsync(cancellationToken)
        );
    }

    private static SelectListItem Item(ListSite site) => new(site.Name, site.Word);
}

/// <param name="Word">As the form sends it.</param>
public sealed record ListSite(string Word, string Name, long Id);
