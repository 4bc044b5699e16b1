using Microsoft.AspNetCore.Mvc;
using PhbPortal.Data;
using PhbPortal.Data.Queries;
using PhbPortal.Domain.Figures;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Access;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.Time;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Programme.NotBoughtLists;

/// <summary>
/// The sites' lists of what they do not buy (E12): read by staff; one person of the site proposes a row and another confirms it.
/// </summary>
public sealed class NotBoughtListsController(PortalDbContext db, PortalClock clock) : PortalController
{
    [
        HttpGet("settings/" + PolicyKeys.NotBought),
        For(
            Role.CareCoordinator,
            Role.Approver,
            Role.Finance,
            Role.Clinician,
            Role.Commissioner,
            Role.ProgrammeTeam,
            Role.Auditor,
            Role.Administrator,
            Can = "Read what sites do not buy, and from when"
        )
    ]
    public async Task<IActionResult> Show(SettingDayForm form) =>
        View(await ListPage.LoadAsync(db, Me, form, clock.Today, CancellationToken));

    [
        HttpGet("settings/" + PolicyKeys.NotBought + "/propose"),
        For(Role.Approver, Role.Administrator, Can = "Propose rows of the list of what the site does not buy")
    ]
    public async Task<IActionResult> Propose() => View(await PageAsync(new()));

    [
        HttpPost("settings/" + PolicyKeys.NotBought + "/propose"),
        For(Role.Approver, Role.Administrator, Can = "Propose rows of the list of what the site does not buy")
    ]
    public async Task<IActionResult> Propose(RowForm form)
    {
        var page = await PageAsync(form);
        if (page.Site(form.Reach.Tidy()) is not { } site)
            ModelState.AddModelError("Form.Reach", "Choose whose list it is");
        else if (ModelState.IsValid)
            return await KeepAsync(page, site.Id, form.ToFigure());
        return View(page);
    }

    private async Task<IActionResult> KeepAsync(RowPage page, long site, NewFigure row)
    {
        if (await RowPage.AlreadyAsync(db, site, row, CancellationToken) is { } other)
            return Both(page, row, other);
        var book = await db.PolicyBookAsync(site, CancellationToken);
        if (
            row.Value is null
            && !book.On(row.FirstDay)
                .Rows(PolicyKeys.NotBought, new(row.FirstDay, row.FirstDay))
                .Any(listed => listed.Row.Key == row.Row!.Key)
        )
        {
            ModelState.AddModelError(
                "Form.Words",
                $"“{row.Row!.Words}” is not on the list on {row.FirstDay.InFull()}. Enter it as it stands on the list"
            );
            return View(page);
        }

        var outcome = SettingProposal.Propose(
            new(page.Setting, site, row, page.Form.Reason.Tidy()),
            book,
            clock.Today,
            new(Me.UserId, Me.Name, clock.NowUtc)
        );
        if (outcome is not SettingProposed proposed)
            return Refused(page, (SettingRefused)outcome);
        db.SettingProposals.Add(proposed.Proposal);
        if (await db.TryAddAsync(CancellationToken))
            return RedirectWithMessage("/settings/proposals/" + proposed.Proposal.Reference, "Proposed. Somebody else has to confirm it");
        if (await RowPage.AlreadyAsync(db, site, row, CancellationToken) is { } theirs)
            return Both(page, row, theirs);
        ModelState.AddModelError("Form.Words", "Somebody else proposed the same at this moment. Send it again if it is still right");
        return View(page);
    }

    private ViewResult Refused(RowPage page, SettingRefused refused)
    {
        foreach (var ruling in refused.Rulings)
            ModelState.AddModelError("Form.FirstDay", ruling.Words);
        return View("Propose", page with { Refusals = refused.Rulings });
    }

    /// <summary>
    /// Someone has set or proposed the same row for the same day: both are shown. The same form sent twice is one proposal.
    /// </summary>
    private IActionResult Both(RowPage page, NewFigure yours, RowThere theirs)
    {
        if (theirs.ProposedByUserId == Me.UserId && theirs.Reference is { } own && theirs.Row == yours)
            return RedirectWithMessage("/settings/proposals/" + own, "You have proposed this already");
        ModelState.AddModelError(
            "Form.Words",
            $"Somebody has {(theirs.Reference is null ? "set" : "proposed")} this row from {yours.FirstDay.InFull()} already. "
                + $"Both are shown below. Choose another day, or leave it as it is"
        );
        return View("Propose", page with { Yours = yours, Theirs = theirs });
    }

    private Task<RowPage> PageAsync(RowForm form) => RowPage.LoadAsync(db, form, Me, clock.Today, CancellationToken);
}
