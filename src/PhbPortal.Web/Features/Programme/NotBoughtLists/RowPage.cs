using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Domain.Figures;
using PhbPortal.Domain.Rules;
using PhbPortal.Domain.Support;
using PhbPortal.Web.SignIn;

namespace PhbPortal.Web.Features.Programme.NotBoughtLists;

/// <param name="Sites">The sites whose lists the reader may change.</param>
public sealed record RowPage(RowForm Form, DateOnly Today, IReadOnlyList<ListSite> Sites)
{
    public DatedSetting Setting => DatedSettings.Get(PolicyKeys.NotBought);

    /// <summary>The rules that refused it.</summary>
    public IReadOnlyList<Ruling> Refusals { get; init; } = [];

    /// <summary>What was typed, if someone else was faster.</summary>
    public NewFigure? Yours { get; init; }

    public RowThere? Theirs { get; init; }

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

    /// <summary>The same row, set or awaiting confirmation from the same day.</summary>
    public static async Task<RowThere?> AlreadyAsync(PortalDbContext db, long site, NewFigure row, CancellationToken cancellationToken)
    {
        var (day, key) = (row.FirstDay, row.Row!.Key);
        var set = await db
            .PolicyVersions.AsNoTracking()
            .FirstOrDefaultAsync(
                version =>
                    version.Key == PolicyKeys.NotBought && version.SiteId == site && version.RowKey == key && version.FirstDay == day,
                cancellationToken
            );
        if (set is not null)
            return new(set.Figure, set.Citation, set.ProposedBy.Length > 0 ? set.ProposedBy : set.ApprovedBy, null, null);
        var waits = await db
            .SettingProposals.AsNoTracking()
            .FirstOrDefaultAsync(
                proposal =>
                    proposal.Key == PolicyKeys.NotBought
                    && proposal.SiteId == site
                    && proposal.RowKey == key
                    && proposal.FirstDay == day
                    && proposal.State == SettingProposalState.Waiting,
                cancellationToken
            );
        return waits is null ? null : new(waits.Figure, waits.Reason, waits.ProposedByName, waits.Reference, waits.ProposedByUserId);
    }

    private static SelectListItem Item(ListSite site) => new(site.Name, site.Word);
}

/// <param name="Word">As the form sends it.</param>
public sealed record ListSite(string Word, string Name, long Id);

/// <param name="Reference">Of the proposal; null if it is already set.</param>
public sealed record RowThere(NewFigure Row, string Reason, string By, string? Reference, long? ProposedByUserId);
