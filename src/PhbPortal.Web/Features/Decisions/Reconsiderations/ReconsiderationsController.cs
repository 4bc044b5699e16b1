using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Data.Queries;
using PhbPortal.Domain.Cases;
using PhbPortal.Web.Access;
using PhbPortal.Web.Editing;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.Time;

namespace PhbPortal.Web.Features.Decisions.Reconsiderations;

/// <summary>Someone asks a co-ordinator to have a decision reconsidered, and an approver who did not make it answers.</summary>
public sealed class ReconsiderationsController(PortalDbContext db, PortalClock clock) : PortalController
{
    [HttpGet("decisions/{reference}/again"), Opens<DecisionAccess>(Act.Write)]
    public async Task<IActionResult> Ask(string reference) =>
        await AskReconsiderationPage.LoadAsync(db, reference, new(), clock.Today, CancellationToken) is { } page ? View(page) : NotFound();

    [HttpPost("decisions/{reference}/again"), Opens<DecisionAccess>(Act.Write)]
    public Task<IActionResult> Ask(string reference, AskReconsiderationForm form) =>
        this.EditAsync(
            db,
            async () =>
            {
                var href = "/decisions/" + reference;
                if (await AskReconsiderationPage.LoadAsync(db, reference, form, clock.Today, CancellationToken) is not { } page)
                    return Edit.Answer(NotFound());
                if (!page.CanAsk)
                    return Edit.Answer(RedirectWithMessage(href, page.Finding));
                page.Check(ModelState);
                if (!ModelState.IsValid)
                    return Edit.Answer(View(page));
                var occasion = clock.OccasionBy(Me.Actor);
                return await db.AskToLookAgainAsync(page.Decision, form.ToAsked(page.Name), occasion, CancellationToken) is null
                    ? Edit.Answer(RedirectWithMessage(href, "Somebody asked already, so nothing more was written down"))
                    : Edit.Save(() =>
                        RedirectWithMessage(href, "It is written down. An approver who did not make the decision has to look at it again")
                    );
            },
            () => db.TryAddAsync(CancellationToken),
            async () =>
            {
                ModelState.AddModelError("", "This could not be kept. Nothing was written down, so send it again");
                return await AskReconsiderationPage.LoadAsync(db, reference, form, clock.Today, CancellationToken) is { } page
                    ? View(page)
                    : NotFound();
            }
        );

    [HttpGet("looking-again/{asked}"), Opens<LookAccess>(Act.Read)]
    public Task<IActionResult> Answer(string asked) => ShowAsync(asked, new());

    [HttpPost("looking-again/{asked}"), Opens<LookAccess>(Act.Decide)]
    public Task<IActionResult> Answer(string asked, AnswerReconsiderationForm form) =>
        this.EditAsync(
            db,
            async () =>
            {
                if (!ModelState.IsValid)
                    return Edit.Answer(await ShowAsync(asked, form));
                var look = await db
                    .Reconsiderations.Include(r => r.Decision.Case)
                    .AsSingleQuery()
                    .SingleAsync(r => r.Reference == asked, CancellationToken);
                if (await db.MayDecideAsync(look.SiteId, clock.Today, CancellationToken) is { IsRefused: true } over)
                    return Edit.Answer(await AgainAsync(asked, form, over.Words));
                var outcome = look.Close(form.ToAnswer(), clock.OccasionBy(Me.Actor));
                if (outcome is NotAnswered refused)
                    return Edit.Refuse(() => AgainAsync(asked, form, refused.Words));
                var decision = ((LookedAtAgain)outcome).Decision;
                return Edit.Save(() =>
                    RedirectWithMessage("/decisions/" + decision.Reference, "Your answer is kept, and its letter waits to be given")
                );
            },
            lost: () => AgainAsync(asked, form, "Somebody else answered this while the page was open. Nothing of yours was kept")
        );

    private async Task<IActionResult> ShowAsync(string asked, AnswerReconsiderationForm form) =>
        await AnswerReconsiderationPage.LoadAsync(db, asked, form, Me, clock.Today, CancellationToken) is { } page
            ? View(nameof(Answer), page)
            : NotFound();

    private Task<IActionResult> AgainAsync(string asked, AnswerReconsiderationForm form, string words)
    {
        db.ChangeTracker.Clear();
        ModelState.AddModelError("", words);
        return ShowAsync(asked, form);
    }
}
