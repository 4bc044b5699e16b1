using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Domain.Figures;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Rules;
using PhbPortal.Web.SignIn;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Programme.Settings;

/// <param name="Places">Where the reader may propose a figure, with the current one.</param>
public sealed record ProposePage(DatedSetting Setting, ProposeForm Form, DateOnly Today, IReadOnlyList<SettingPlace> Places)
    : ProposingPage(Setting, Today)
{
    public const string CountryWord = "country";

    public override string Reason => Form.Reason.Tidy();

    public override string What => "this";

    public override string FieldOfSame => "Form." + nameof(Form.FirstDay);

    public override string FieldOf(Ruling refusal) =>
        "Form." + (refusal.RuleId == RuleIds.P06 ? nameof(Form.FirstDay) : nameof(Form.Value));

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

    private static SelectListItem Item(SettingPlace place) => new(place.Name, place.Word);
}

/// <param name="Word">The value in the form.</param>
/// <param name="SiteId">Null for the whole country.</param>
public sealed record SettingPlace(string Word, string Name, long? SiteId);
