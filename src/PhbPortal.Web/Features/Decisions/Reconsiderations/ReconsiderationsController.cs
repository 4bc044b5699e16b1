using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Data.Queries;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Access;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.Time;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Decisions.Reconsiderations;

/// <summary>Someone asks a co-ordinator to have a decision reconsidered, and an approver who did not make it answers.</summary>
public sealed class ReconsiderationsController(PortalDbContext db, PortalClock clock) : PortalController
{
    [HttpGet("decisions/{reference}/again"), Opens<DecisionAccess>(Act.Write)]
    public async Task<IActionResult> Ask(string reference) =>
        await AskReconsiderationPage.LoadAsync(db, reference, new(), clock.Today, CancellationToken) is { } page ? View(page) : NotFound();

    [HttpPost("decisions/{reference}/again"), Opens<DecisionAccess>(Act.Write)]
    public async Task<IActionResult> Ask(string reference, AskReconsiderationForm form)
    {
        if (await AskReconsiderationPage.LoadAsync(db, reference, form, clock.Today, CancellationToken) is not { } page)
            return NotFound();
        if (!page.CanAsk)
            return RedirectWithMessage("/decisions/" + reference, page.Finding);
        if (ModelState.IsValid && !page.Askers.Contains(form.As!.Value))
            ModelState.AddModelError("Form.As", "Choose who asked");
        if (ModelState.IsValid && form.On.Value < page.Decision.DecidedOn)
            ModelState.AddModelError("Form.On", $"The day cannot be before {page.Decision.DecidedOn.InFull()}, the day of the decision");
        if (!ModelState.IsValid)
            return View(page);
        switch (await db.TakeLookAsync(page.Decision, form.ToAsked(page.Name), clock.OccasionBy(Me.Actor), CancellationToken))
        {
            case LookTaken.Kept:
                return RedirectWithMessage(
                    "/decisions/" + reference,
                    "It is written down. An approver who did not make the decision has to look at it again"
                );
            case LookTaken.WaitsAlready:
                return RedirectWithMessage("/decisions/" + reference, "Somebody asked already, so nothing more was written down");
            default:
                ModelState.AddModelError("", "This could not be kept. Nothing was written down, so send it again");
                return View(page);
        }
    }

    [HttpGet("looking-again/{asked}"), Opens<LookAccess>(Act.Read)]
    public Task<IActionResult> Answer(string asked) => ShowAsync(asked, new());

    [HttpPost("looking-again/{asked}"), Opens<LookAccess>(Act.Decide)]
    public async Task<IActionResult> Answer(string asked, AnswerReconsiderationForm form)
    {
        if (!ModelState.IsValid)
            return await ShowAsync(asked, form);
        var look = await db
            .Reconsiderations.Include(r => r.Decision.Case)
            .AsSingleQuery()
            .SingleAsync(r => r.Reference == asked, CancellationToken);
        if (await db.MayDecideAsync(look.SiteId, clock.Today, CancellationToken) is { IsRefused: true } over)
            return await AgainAsync(asked, form, over.Words);
        var outcome = look.Close(form.ToAnswer(), clock.OccasionBy(Me.Actor));
        if (outcome is NotAnswered refused)
            return await AgainAsync(asked, form, refused.Words);
        if (!await db.TrySaveAsync(CancellationToken))
            return await AgainAsync(asked, form, "Somebody else answered this while the page was open. Nothing of yours was kept");
        return RedirectWithMessage(
            "/decisions/" + ((LookedAtAgain)outcome).Decision.Reference,
            "Your answer is kept, and its letter waits to be given"
        );
    }

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
