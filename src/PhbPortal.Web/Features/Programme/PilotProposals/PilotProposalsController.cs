using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Data.Queries;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Programme;
using PhbPortal.Web.Access;
using PhbPortal.Web.Editing;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.Time;

namespace PhbPortal.Web.Features.Programme.PilotProposals;

/// <summary>A site writes its proposal, keeps it as a draft as long as it likes, and sends it once it is complete.</summary>
[ComparesEditors]
public sealed class PilotProposalsController(PortalDbContext db, PortalClock clock) : PortalController
{
    [HttpGet("programme/{site}/proposal"), Opens<ProgrammeAccess>(Act.Write)]
    public async Task<IActionResult> Write(string site)
    {
        if (await db.PilotSites.AsNoTracking().FirstOrDefaultAsync(kept => kept.Reference == site, CancellationToken) is not { } found)
            return NotFound();
        return await Show(found, await DraftAsync(found) is { } draft ? ProposalForm.From(draft) : new());
    }

    [HttpPost("programme/{site}/proposal"), Opens<ProgrammeAccess>(Act.Write)]
    public Task<IActionResult> Write(string site, ProposalForm form) => this.EditAsync(db, () => WriteAsync(site, form), KeepAsync);

    private async Task<Edit> WriteAsync(string site, ProposalForm form)
    {
        if (await FindAsync(site) is not { } found)
            return Edit.Answer(NotFound());
        if (!ModelState.IsValid)
            return Edit.Answer(await Show(found, form));
        var kept = await DraftAsync(found);
        if (kept is null && form.Version > 0)
            return Edit.Answer(await SentMeanwhile(found, form));
        var trusts = await ProposalPage.TrustsOf(db, found.Id, clock.Today).ToListAsync(CancellationToken);
        if (kept is not null && form.Version != kept.Version)
            return Edit.Answer(
                this.Compare(
                    form.Naming(trusts),
                    ProposalForm.From(kept).Naming(trusts),
                    $"Proposal of {found.Name}",
                    Address(site),
                    () => Redirect(Address(site))
                )
            );
        var draft = kept ?? new ProposalDraft(found.Id);
        form.WriteTo(draft, trusts);
        if (kept is null)
            db.ProposalDrafts.Add(draft);
        if (form.Sends)
            await SendAsync(found, draft);
        if (!ModelState.IsValid)
            return Edit.Answer(await Show(found, form));
        return Edit.Save(() =>
            RedirectWithMessage(
                form.Sends ? Address(site) : Address(site) + "/proposal",
                form.Sends ? "The proposal is sent. What was sent is kept as it is" : "The draft is kept"
            )
        );
    }

    [HttpGet("programme/{site}/proposals/{sent}"), Opens<ProgrammeAccess>(Act.Read)]
    public async Task<IActionResult> Sent(string site, string sent) =>
        await SentPage.LoadAsync(db, site, sent, Me.Role == Role.ProgrammeTeam, CancellationToken) is { } page ? View(page) : NotFound();

    // Only sending removes a draft: whoever sends the same again is told so, and whoever continues writing starts the next one.
    private async Task<IActionResult> SentMeanwhile(PilotSite site, ProposalForm form)
    {
        if (form.Sends)
        {
            return RedirectWithMessage(Address(site.Reference), "It was sent already. Nothing was sent again");
        }

        ModelState.AskOnceMore(
            "This draft was sent while the page was open. Keep it once more to begin another proposal with what you typed"
        );
        form.Version = 0;
        return await Show(site, form);
    }

    private async Task SendAsync(PilotSite site, ProposalDraft draft)
    {
        foreach (var (field, words) in draft.SendTo(site, Me.Name, clock.Today))
            ModelState.AddModelError(field, words);
        if (await db.MayDecideAsync(site.Id, clock.Today, CancellationToken) is { IsRefused: true } over)
            ModelState.AddModelError("", over.Words);
        if (!ModelState.IsValid)
            return;
        if (draft.Id == 0)
            db.Entry(draft).State = EntityState.Detached;
        else
            db.ProposalDrafts.Remove(draft);
    }

    // Also false if two people started the site's one draft at the same moment.
    private Task<bool> KeepAsync() => db.TryAddAsync(CancellationToken);

    private Task<PilotSite?> FindAsync(string site) =>
        db
            .PilotSites.Include(found => found.Schemes)
            .Include(found => found.Proposals)
                .ThenInclude(proposal => proposal.Proposers)
            .AsSplitQuery()
            .OrderBy(found => found.Id)
            .FirstOrDefaultAsync(found => found.Reference == site, CancellationToken);

    private Task<ProposalDraft?> DraftAsync(PilotSite site) =>
        db.ProposalDrafts.FirstOrDefaultAsync(draft => draft.SiteId == site.Id, CancellationToken);

    private async Task<IActionResult> Show(PilotSite site, ProposalForm form)
    {
        db.ChangeTracker.Clear();
        return View(nameof(Write), await ProposalPage.LoadAsync(db, site, form, clock.Today, CancellationToken));
    }

    private static string Address(string site) => $"/programme/{site}";
}
