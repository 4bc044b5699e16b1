using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Domain.Programme;
using PhbPortal.Web.Access;
using PhbPortal.Web.Editing;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.Time;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Programme.DeclinedProposals;

/// <summary>Records that a proposal was declined, and why. It takes the proposal off the programme's list.</summary>
[Opens<ProgrammeAccess>(Act.Decide)]
public sealed class DeclinedProposalsController(PortalDbContext db, PortalClock clock) : PortalController
{
    [HttpGet("programme/{site}/proposals/{sent}/decline")]
    public async Task<IActionResult> Decline(string site, string sent) =>
        await FindAsync(site) is { } found && ProposalOf(found, sent) is { } proposal && found.AwaitsAnswer(proposal)
            ? View(new DeclinePage(found, proposal, new() { Version = found.Version }))
            : NotFound();

    [HttpPost("programme/{site}/proposals/{sent}/decline")]
    public Task<IActionResult> Decline(string site, string sent, DeclineForm form) =>
        this.EditAsync(
            db,
            async () =>
            {
                if (await FindAsync(site) is not { } found || ProposalOf(found, sent) is not { } proposal)
                    return Edit.Answer(NotFound());
                if (!found.AwaitsAnswer(proposal))
                    return Edit.Answer(
                        RedirectWithMessage(
                            $"/programme/{site}/proposals/{sent}",
                            "This proposal has been answered already. Nothing was recorded"
                        )
                    );
                if (form.Version != found.Version)
                    ModelState.AddModelError("", Stale.Site);
                form.Version = found.Version;
                ModelState.Remove("Form.Version");
                if (form.DeclinedOn.Value is { } day && PilotSite.ObjectionToDeclining(proposal, day, clock.Today) is { } objection)
                    ModelState.AddModelError("Form.DeclinedOn", objection);
                if (!ModelState.IsValid)
                    return Edit.Answer(View(new DeclinePage(found, proposal, form)));
                found.Decline(proposal, form.DeclinedOn.Value!.Value, form.Reason.Tidy(), form.Source.Tidy());
                return Edit.Save(() =>
                    RedirectWithMessage($"/programme/{site}/proposals/{sent}", "It is on record that the proposal was declined")
                );
            }
        );

    private Task<PilotSite?> FindAsync(string site) =>
        db
            .PilotSites.Include(found => found.Proposals)
            .Include(found => found.Schemes)
            .AsSingleQuery()
            .FirstOrDefaultAsync(found => found.Reference == site, CancellationToken);

    private static PilotProposal? ProposalOf(PilotSite site, string reference) =>
        site.Proposals.FirstOrDefault(proposal => proposal.Reference == reference);
}
