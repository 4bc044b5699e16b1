using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Programme;
using PhbPortal.Web.Access;
using PhbPortal.Web.Editing;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.Time;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Programme.Schemes;

/// <summary>Schemes as the Secretary of State made them, each with the proposal it answers, its direction and its end.</summary>
public sealed class SchemesController(PortalDbContext db, PortalClock clock) : PortalController
{
    [HttpGet("programme/{site}/proposals/{sent}/scheme"), Opens<ProgrammeAccess>(Act.Decide)]
    public async Task<IActionResult> Approve(string site, string sent)
    {
        if (
            await FindAsync(site) is not { } found
            || found.Proposals.FirstOrDefault(kept => kept.Reference == sent) is not { DeclinedOn: null } proposal
        )
            return NotFound();
        SchemeForm form = new() { Version = found.Version };
        form.FillFrom(proposal.Terms);
        return View(new ApprovePage(found, proposal, form));
    }

    [HttpPost("programme/{site}/proposals/{sent}/scheme"), Opens<ProgrammeAccess>(Act.Decide)]
    public Task<IActionResult> Approve(string site, string sent, SchemeForm form) =>
        this.EditAsync(
            db,
            async () =>
            {
                if (
                    await FindAsync(site) is not { } found
                    || found.Proposals.FirstOrDefault(kept => kept.Reference == sent) is not { } proposal
                )
                    return Edit.Answer(NotFound());
                if (found.Schemes.FirstOrDefault(kept => kept.PilotProposalId == proposal.Id) is { } answer)
                    return Edit.Answer(
                        RedirectWithMessage(
                            $"/programme/{site}/schemes/{answer.Reference}",
                            "This proposal has been answered already. Nothing was recorded"
                        )
                    );
                if (form.Version != found.Version)
                    ModelState.AskOnceMore(form, found.Version, Stale.Site);
                if (!ModelState.IsValid)
                    return Edit.Answer(View(new ApprovePage(found, proposal, form)));
                var outcome = found.Approve(proposal, form.ToTerms(), form.ApprovedOn.Value!.Value, form.Source.Tidy());
                if (outcome is SchemeRefused refused)
                {
                    foreach (var ruling in refused.Rulings)
                        ModelState.AddModelError(SchemeForm.FieldFor(ruling), ruling.Words);
                    return Edit.Answer(View(new ApprovePage(found, proposal, form)));
                }

                return Edit.Save(() =>
                    RedirectWithMessage(
                        $"/programme/{site}/schemes/{((SchemeApproved)outcome).Scheme.Reference}",
                        "The scheme is on record beside the proposal"
                    )
                );
            }
        );

    [HttpGet("programme/{site}/schemes/{scheme}"), Opens<ProgrammeAccess>(Act.Read)]
    public async Task<IActionResult> Show(string site, string scheme) =>
        await FindAsync(site) is { } found && SchemeOf(found, scheme) is { } kept
            ? View(new SchemePage(found, kept, Me.Role == Role.ProgrammeTeam, clock.Today))
            : NotFound();

    [HttpGet("programme/{site}/schemes/{scheme}/steps/{step}"), Opens<ProgrammeAccess>(Act.Decide)]
    public async Task<IActionResult> Step(string site, string scheme, string step) =>
        await FindAsync(site) is { } found && SchemeOf(found, scheme) is { } kept && SchemeStep.Named(step) is { } named
            ? View(new SchemeStepPage(found, kept, named, new() { Version = found.Version }))
            : NotFound();

    [HttpPost("programme/{site}/schemes/{scheme}/steps/{step}"), Opens<ProgrammeAccess>(Act.Decide)]
    public Task<IActionResult> Step(string site, string scheme, string step, SchemeStepForm form) =>
        this.EditAsync(
            db,
            async () =>
            {
                if (
                    await FindAsync(site) is not { } found
                    || SchemeOf(found, scheme) is not { } kept
                    || SchemeStep.Named(step) is not { } named
                )
                    return Edit.Answer(NotFound());
                if (named.IsTaken(kept))
                    return Edit.Answer(
                        RedirectWithMessage($"/programme/{site}/schemes/{kept.Reference}", "This is on record already. Nothing was changed")
                    );
                if (form.Version != found.Version)
                    ModelState.AskOnceMore(form, found.Version, Stale.Site);
                if (form.Day.Value is { } typed && named.ObjectionTo(kept, typed, clock.Today) is { } objection)
                    ModelState.AddModelError("Form.Day", objection);
                if (!ModelState.IsValid)
                    return Edit.Answer(View(new SchemeStepPage(found, kept, named, form)));
                named.Take(found, kept, form.Day.Value!.Value, form.Words.Tidy());
                return Edit.Save(() => RedirectWithMessage($"/programme/{site}/schemes/{kept.Reference}", named.Done));
            }
        );

    private Task<PilotSite?> FindAsync(string site) =>
        db
            .PilotSites.Include(found => found.Proposals)
            .Include(found => found.Schemes)
                .ThenInclude(scheme => scheme.Review)
            .AsSingleQuery()
            .FirstOrDefaultAsync(found => found.Reference == site, CancellationToken);

    private static PilotScheme? SchemeOf(PilotSite site, string reference) =>
        site.Schemes.FirstOrDefault(scheme => scheme.Reference == reference);
}
