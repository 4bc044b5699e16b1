using Microsoft.AspNetCore.Mvc;
using PhbPortal.Data;
using PhbPortal.Data.Queries;
using PhbPortal.Domain.Figures;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Access;
using PhbPortal.Web.Editing;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.Time;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Programme.Settings;

/// <summary>A figure of a setting is proposed by one person, for another to confirm.</summary>
public sealed class SettingsProposalsController(PortalDbContext db, PortalClock clock) : PortalController
{
    private const string WhatFor =
        "Propose limits and days: the programme team for the country, approvers and administrators for their site";

    private const string Address = "/settings/proposals/";

    private Signature Signature => new(Me.UserId, Me.Name, clock.NowUtc);

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
        else
            return await KeepAsync(page, reach.SiteId);
        return View(page);
    }

    private Task<IActionResult> KeepAsync(ProposePage page, long? siteId) =>
        this.EditAsync(
            db,
            async () =>
            {
                var (setting, form) = (page.Setting, page.Form);
                if (form.ToFigure(setting, out var objection) is not { } figure)
                    ModelState.AddModelError("Form." + objection.Field, objection.Words);
                else if (ModelState.IsValid)
                    return await ProposeAsync(page, siteId, figure);
                return Edit.Answer(View(page));
            },
            () => db.TryAddAsync(CancellationToken),
            () =>
            {
                ModelState.AddModelError(
                    "Form.FirstDay",
                    "Somebody else proposed the same at this moment. Send it again if it is still right"
                );
                return Task.FromResult<IActionResult>(View(page));
            }
        );

    private async Task<Edit> ProposeAsync(ProposePage page, long? siteId, NewFigure figure)
    {
        if (await ProposePage.AlreadyAsync(db, page.Setting, siteId, figure.FirstDay, CancellationToken) is { } other)
            return Edit.Answer(Both(page, figure, other));
        var outcome = SettingProposal.Propose(
            new(page.Setting, siteId, figure, page.Form.Reason.Tidy()),
            await db.PolicyBookAsync(siteId, CancellationToken),
            clock.Today,
            Signature
        );
        if (outcome is SettingRefused { Rulings: var rulings })
        {
            foreach (var ruling in rulings)
                ModelState.AddModelError(ProposeForm.FieldOf(ruling), ruling.Words);
            return Edit.Answer(View(nameof(Propose), page with { Refusals = rulings }));
        }

        var proposal = ((SettingProposed)outcome).Proposal;
        db.SettingProposals.Add(proposal);
        return Edit.Save(() => RedirectWithMessage(Address + proposal.Reference, "Proposed. Somebody else has to confirm it"));
    }

    /// <summary>Someone has set or proposed the same for the same day: both are shown. The same form sent twice is one proposal.</summary>
    private IActionResult Both(ProposePage page, NewFigure yours, SettingVersion theirs)
    {
        if (theirs.ProposedByUserId == Me.UserId && theirs.Reference is { } own && theirs.Figure == yours)
            return RedirectWithMessage(Address + own, "You have proposed this already");
        ModelState.AddModelError(
            "Form.FirstDay",
            $"Somebody has {(theirs.Reference is null ? "set" : "proposed")} this from {yours.FirstDay.InFull()} already. Both "
                + $"are shown below. Choose another day, or leave it as it is"
        );
        return View("Propose", page with { Yours = yours, Theirs = theirs });
    }

    private Task<ProposePage> PageAsync(DatedSetting setting, ProposeForm form) =>
        ProposePage.LoadAsync(db, setting, form, Me, clock.Today, CancellationToken);
}
