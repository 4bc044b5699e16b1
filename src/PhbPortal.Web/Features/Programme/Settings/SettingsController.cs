using Microsoft.AspNetCore.Mvc;
using PhbPortal.Data;
using PhbPortal.Domain.Figures;
using PhbPortal.Domain.People;
using PhbPortal.Web.Access;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.Time;

namespace PhbPortal.Web.Features.Programme.Settings;

/// <summary>Limits and periods that the portal judges by, national and for each site, as staff read them.</summary>
public sealed class SettingsController(PortalDbContext db, PortalClock clock) : PortalController
{
    [
        HttpGet("settings"),
        For(
            Role.CareCoordinator,
            Role.Approver,
            Role.Finance,
            Role.Clinician,
            Role.Commissioner,
            Role.ProgrammeTeam,
            Role.Auditor,
            Role.Administrator,
            Can = "Read the limits and days by which the portal judges"
        )
    ]
    public async Task<IActionResult> Index(SettingDayForm form) =>
        View(await SettingsPage.LoadAsync(db, Me, form, clock.Today, CancellationToken));

    [
        HttpGet("settings/{key}"),
        For(
            Role.CareCoordinator,
            Role.Approver,
            Role.Finance,
            Role.Clinician,
            Role.Commissioner,
            Role.ProgrammeTeam,
            Role.Auditor,
            Role.Administrator,
            Can = "Read the limits and days by which the portal judges"
        )
    ]
    public async Task<IActionResult> Show(string key, SettingDayForm form) =>
        DatedSettings.TryGet(key, out var setting)
            ? View(await SettingPage.LoadAsync(db, setting, Me, form, clock.Today, CancellationToken))
            : NotFound();
}
