using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Data.Queries;
using PhbPortal.Domain.Figures;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Rules;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Access;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.Time;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Programme.Settings;

/// <summary>
/// Limits and days by which the portal judges, for the country and for each site: read by staff, proposed by one person, confirmed by
/// another.
/// </summary>
public sealed class SettingsController(PortalDbContext db, PortalClock clock) : PortalController
{
    private Signature Signature => new(Me.UserId, Me.Name, clock.NowUtc);

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
            Role.Administrator
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
            Role.Administrator
        )
    ]
    public async Task<IActionResult> Show(string key, SettingDayForm form) =>
        DatedSettings.TryGet(key, out var setting)
            ? View(await SettingPage.LoadAsync(db, setting, Me, form, clock.Today, CancellationToken))
            : NotFound();

    [HttpGet("settings/{key}/propose"), For(Role.Approver, Role.Administrator, Role.ProgrammeTeam)]
    public async Task<IActionResult> Propose(string key) =>
        DatedSettings.TryGet(key, out var setting) && !setting.IsRetired
            ? View(await PageAsync(setting, new() { Unit = setting.Unit.ToString(), What = ProposeForm.Figure }))
            : NotFound();

    [HttpPost("settings/{key}/propose"), For(Role.Approver, Role.Administrator, Role.ProgrammeTeam)]
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

    [HttpGet("settings/proposals/{proposed}"), Opens<SettingProposalAccess>(Act.Read)]
    public async Task<IActionResult> Decide(string proposed) =>
        await DecideSettingPage.LoadAsync(db, proposed, Me, new(), clock.Today, CancellationToken) is { } page ? View(page) : NotFound();

    [HttpPost("settings/proposals/{proposed}"), Opens<SettingProposalAccess>(Act.Decide)]
    public async Task<IActionResult> Decide(string proposed, DecideSettingForm form)
    {
        var found = await db.SettingProposals.SingleAsync(proposal => proposal.Reference == proposed, CancellationToken);
        if (!Me.MaySetFor(found.SiteId) || !found.MayBeDecidedBy(Me.UserId))
            return ToProposal(
                proposed,
                found.State == SettingProposalState.Waiting
                    ? "Not decided: somebody else than the proposer decides, for the same site"
                    : "It was decided already"
            );
        if (!ModelState.IsValid)
            return View(await DecideSettingPage.LoadAsync(db, proposed, Me, form, clock.Today, CancellationToken));
        if (form.Answer == DecideSettingForm.No)
            found.Refuse(form.Because.Tidy(), Signature);
        else if (
            found.Confirm(await db.PolicyBookAsync(found.SiteId, CancellationToken), clock.Today, Signature) is SettingConfirmed confirmed
        )
            db.PolicyVersions.Add(confirmed.Version);
        else
            return ToProposal(proposed, "Not confirmed: it does not hold any more. The page says why");
        return ToProposal(
            proposed,
            await db.TryAddAsync(CancellationToken)
                ? form.Answer == DecideSettingForm.No
                    ? "Refused"
                    : "Confirmed"
                : "Somebody else decided it, or set the same, at this moment. Nothing of yours was kept"
        );
    }

    private async Task<IActionResult> KeepAsync(ProposePage page, long? siteId)
    {
        var (setting, form) = (page.Setting, page.Form);
        if (form.ToFigure(setting, out var objection) is not { } figure)
        {
            ModelState.AddModelError("Form." + objection.Field, objection.Words);
            return View(page);
        }

        if (!ModelState.IsValid)
            return View(page);
        if (await ProposePage.AlreadyAsync(db, setting, siteId, figure.FirstDay, CancellationToken) is { } other)
            return Both(page, figure, other);
        var outcome = SettingProposal.Propose(
            new(setting, siteId, figure, form.Reason.Tidy()),
            await db.PolicyBookAsync(siteId, CancellationToken),
            clock.Today,
            Signature
        );
        if (outcome is not SettingProposed proposed)
            return Refused(page, outcome);
        db.SettingProposals.Add(proposed.Proposal);
        if (await db.TryAddAsync(CancellationToken))
            return ToProposal(proposed.Proposal.Reference, "Proposed. Somebody else has to confirm it");
        if (await ProposePage.AlreadyAsync(db, setting, siteId, figure.FirstDay, CancellationToken) is { } theirs)
            return Both(page, figure, theirs);
        ModelState.AddModelError("Form.FirstDay", "Somebody else proposed the same at this moment. Send it again if it is still right");
        return View(page);
    }

    private ViewResult Refused(ProposePage page, SettingOutcome outcome)
    {
        foreach (var ruling in ((SettingRefused)outcome).Rulings)
            ModelState.AddModelError(ruling.RuleId == RuleIds.P06 ? "Form.FirstDay" : "Form.Value", ruling.Words);
        return View("Propose", page with { Refusals = ((SettingRefused)outcome).Rulings });
    }

    /// <summary>Somebody has set or proposed the same for the same day: both are shown. The same form sent twice is one proposal.</summary>
    private IActionResult Both(ProposePage page, NewFigure yours, SettingVersion theirs)
    {
        if (theirs.ProposedByUserId == Me.UserId && theirs.Reference is { } own && theirs.Figure == yours)
            return ToProposal(own, "You have proposed this already");
        ModelState.AddModelError(
            "Form.FirstDay",
            $"Somebody has {(theirs.Reference is null ? "set" : "proposed")} this from {yours.FirstDay.InFull()} already. Both "
                + $"are shown below. Choose another day, or leave it as it is"
        );
        return View("Propose", page with { Yours = yours, Theirs = theirs });
    }

    private Task<ProposePage> PageAsync(DatedSetting setting, ProposeForm form) =>
        ProposePage.LoadAsync(db, setting, form, Me, clock.Today, CancellationToken);

    private RedirectResult ToProposal(string proposed, string done) => RedirectWithMessage("/settings/proposals/" + proposed, done);
}
