using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Domain.Figures;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Rules;
using PhbPortal.Web.SignIn;

namespace PhbPortal.Web.Features.Programme.Settings;

/// <param name="Places">Where the reader may propose a figure, with the current one.</param>
public sealed record ProposePage(DatedSetting Setting, ProposeForm Form, DateOnly Today, IReadOnlyList<SettingPlace> Places)
{
    public const string CountryWord = "country";

    /// <summary>The rules that refused it.</summary>
    public IReadOnlyList<Ruling> Refusals { get; init; } = [];

    /// <summary>What was typed, if someone else was faster.</summary>
    public NewFigure? Yours { get; init; }

    public SettingVersion? Theirs { get; init; }

    public IEnumerable<SelectListItem> Reaches =>
        Places.Count == 1 ? [Item(Places[0])] : [new("Choose for whom", ""), .. Places.Select(Item)];

    public IEnumerable<SelectListItem> Units => Setting.Units.Select(unit => new SelectListItem(unit.Name(), unit.ToString()));

    public bool CanGiveUp => Places.Any(place => place.SiteId is not null);

    /// <summary>The chosen place, if it is one that was offered.</summary>
    public SettingPlace? Site(string reach) => Places.FirstOrDefault(place => place.Word == reach);

    public static async Task<ProposePage> LoadAsync(
        PortalDbContext db,
        DatedSetting setting,
        ProposeForm form,
        SignedIn me,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        if (me.Role == Role.ProgrammeTeam)
            return new(setting, form, today, [new(CountryWord, SettingText.Country, null)]);
        var (everywhere, ids) = (me.WorksAcrossSites, me.SiteIds.ToArray());
        var sites = await db
            .PilotSites.AsNoTracking()
            .Where(site => everywhere || ids.Contains(site.Id))
            .OrderBy(site => site.Name)
            .Select(site => new SettingPlace(site.Reference, site.Name, site.Id))
            .ToListAsync(cancellationToken);
        return new(setting, form, today, sites);
    }

    /// <summary>What is set, or awaits confirmation, for the same from the same day.</summary>
    public static async Task<SettingVersion?> AlreadyAsync(
        PortalDbContext db,
        DatedSetting setting,
        long? siteId,
        DateOnly day,
        CancellationToken cancellationToken
    )
    {
        var set = await db
            .PolicyVersions.AsNoTracking()
            .FirstOrDefaultAsync(
                version => version.Key == setting.Key && version.SiteId == siteId && version.FirstDay == day,
                cancellationToken
            );
        if (set is not null)
            return new(
                new(day, set.Value, set.Unit),
                set.Citation,
                set.ProposedBy.Length > 0 ? set.ProposedBy : set.ApprovedBy,
                null,
                null
            );
        var waits = await db
            .SettingProposals.AsNoTracking()
            .FirstOrDefaultAsync(
                proposal =>
                    proposal.Key == setting.Key
                    && proposal.SiteId == siteId
                    && proposal.FirstDay == day
                    && proposal.State == SettingProposalState.Waiting,
                cancellationToken
            );
        return waits is null
            ? null
            : new(new(day, waits.Value, waits.Unit), waits.Reason, waits.ProposedByName, waits.Reference, waits.ProposedByUserId);
    }

    private static SelectListItem Item(SettingPlace place) => new(place.Name, place.Word);
}

/// <param name="Word">The value in the form.</param>
/// <param name="SiteId">Null for the whole country.</param>
public sealed record SettingPlace(string Word, string Name, long? SiteId);

/// <param name="Reference">Of the proposal; null if it is already set.</param>
public sealed record SettingVersion(NewFigure Figure, string Reason, string By, string? Reference, long? ProposedByUserId);
