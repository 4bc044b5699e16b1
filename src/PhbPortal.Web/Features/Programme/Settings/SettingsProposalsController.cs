using Microsoft.AspNetCore.Mvc;
using PhbPortal.Data;
using PhbPortal.Domain.Figures;
using PhbPortal.Domain.People;
using PhbPortal.Web.Access;
using PhbPortal.Web.Time;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Programme.Settings;

/// <summary>A figure of a setting is proposed by one person, for another to confirm.</summary>
public sealed class SettingsProposalsController(PortalDbContext db, PortalClock clock) : ProposingController(db, clock)
{
    private const string WhatFor =
        "Propose limits and days: the programme team for the country, approvers and administrators for their site";

    [HttpGet("settings/{key}/propose"), For(Role.Approver, Role.Administrator, Role.ProgrammeTeam, Can = WhatFor)]
    public async Task<IActionResult> Propose(string key) =>
        DatedSettings.TryGet(key, out var setting) && !setting.IsRetired
            ? View(await PageAsync(setting, new() { Unit = setting.Unit.ToString(), What = ProposeForm.Figure }))
            : NotFound();

    [HttpPost("settings/{key}/propose"), For(Role.Approver, Role.Administrator, Role.ProgrammeTeam, Can = WhatFor)]
    public async Task<IActionResult> Propose(string key, ProposeForm form)
    {
        if (!DatedSettings.TryGet(key, out var setting) || setting.IsRetired)
            return NotFound();
        var page = await PageAsync(setting, form);
        if (page.Site(form.Reach.Tidy()) is not { } reach)
            ModelState.AddModelError("Form.Reach", "Choose for whom it holds");
        else if (form.ToFigure(setting, out var objection) is not { } figure)
            ModelState.AddModelError("Form." + objection.Field, objection.Words);
        else if (ModelState.IsValid)
            return await ProposeAsync(page, reach.SiteId, figure);
        return View(page);
    }

    private Task<ProposePage> PageAsync(DatedSetting setting, ProposeForm form) =>
        ProposePage.LoadAsync(Db, setting, form, Me, Clock.Today, CancellationToken);
}
