using Microsoft.AspNetCore.Mvc;
using PhbPortal.Data;
using PhbPortal.Data.Queries;
using PhbPortal.Domain.Figures;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Editing;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.Time;

namespace PhbPortal.Web.Features.Programme;

/// <summary>A figure of a setting, or a row of a list, is proposed by one person, for another to confirm.</summary>
public abstract class ProposingController(PortalDbContext db, PortalClock clock) : PortalController
{
    private const string Address = "/settings/proposals/";

    protected PortalDbContext Db { get; } = db;

    protected PortalClock Clock { get; } = clock;

    protected Task<IActionResult> ProposeAsync(ProposingPage page, long? siteId, NewFigure figure) =>
        this.EditAsync(
            Db,
            async () =>
            {
                if (await SettingThere.FindAsync(Db, page.Setting, siteId, figure, CancellationToken) is { } theirs)
                    return Edit.Answer(Both(page, figure, theirs));
                var outcome = SettingProposal.Propose(
                    new(page.Setting, siteId, figure, page.Reason),
                    await Db.PolicyBookAsync(siteId, CancellationToken),
                    Clock.Today,
                    new(Me.UserId, Me.Name, Clock.NowUtc)
                );
                if (outcome is not SettingProposed { Proposal: var proposal })
                    return Edit.Answer(Refused(page, outcome));
                Db.SettingProposals.Add(proposal);
                return Edit.Save(() => RedirectWithMessage(Address + proposal.Reference, "Proposed. Somebody else has to confirm it"));
            },
            () => Db.TryAddAsync(CancellationToken),
            () => Task.FromResult(Again(page, "Somebody else proposed the same at this moment. Send it again if it is still right"))
        );

    private IActionResult Refused(ProposingPage page, SettingOutcome outcome)
    {
        if (outcome is SettingRowNotListed { Row: var row, Day: var day })
            return Again(page, $"“{row.Words}” is not on the list on {day.InFull()}. Enter it as it stands on the list");
        var refused = (SettingRefused)outcome;
        foreach (var ruling in refused.Rulings)
            ModelState.AddModelError(page.FieldOf(ruling), ruling.Words);
        return View("Propose", page with { Refusals = refused.Rulings });
    }

    /// <summary>Someone has set or proposed the same for the same day: both are shown. The same form sent twice is one proposal.</summary>
    private IActionResult Both(ProposingPage page, NewFigure yours, SettingThere theirs) =>
        theirs.ProposedByUserId == Me.UserId && theirs.Reference is { } own && theirs.Figure == yours
            ? RedirectWithMessage(Address + own, "You have proposed this already")
            : Again(
                page with
                {
                    Yours = yours,
                    Theirs = theirs,
                },
                $"Somebody has {(theirs.Reference is null ? "set" : "proposed")} {page.What} from {yours.FirstDay.InFull()} already. "
                    + $"Both are shown below. Choose another day, or leave it as it is"
            );

    private IActionResult Again(ProposingPage page, string words)
    {
        ModelState.AddModelError(page.FieldOfSame, words);
        return View("Propose", page);
    }
}
