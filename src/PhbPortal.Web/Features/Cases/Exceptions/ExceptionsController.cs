using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Data.Queries;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.People;
using PhbPortal.Web.Access;
using PhbPortal.Web.Editing;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.Time;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Cases.Exceptions;

/// <summary>Asking a manager when a rule stops something, their answer, and the list of all exceptions.</summary>
public sealed class ExceptionsController(PortalDbContext db, PortalClock clock) : PortalController
{
    [
        HttpGet("exceptions"),
        For(
            Role.Approver,
            Role.Commissioner,
            Role.ProgrammeTeam,
            Role.Auditor,
            Can = "See everything that was let go on although a rule stops it"
        )
    ]
    public async Task<IActionResult> Index(ExceptionsForm filter, string? page) =>
        View(await ExceptionsPage.LoadAsync(db, Me, filter, ModelState.IsValid, page, CancellationToken));

    [HttpGet("plans/{plan}/ask"), Opens<PlanAccess>(Act.Write), WhileTheyLive]
    public async Task<IActionResult> Ask(string plan, string? about) =>
        await AskExceptionPage.LoadAsync(db, plan, new() { About = about }, clock.Today, CancellationToken) is { } page
            ? Show(page)
            : NotFound();

    [HttpPost("plans/{plan}/ask"), Opens<PlanAccess>(Act.Write), WhileTheyLive]
    public Task<IActionResult> Ask(string plan, AskExceptionForm form) =>
        this.EditAsync(
            db,
            async () =>
            {
                if (await AskExceptionPage.LoadAsync(db, plan, form, clock.Today, CancellationToken) is not { } page)
                    return Edit.Answer(NotFound());
                if (page.IsLocked)
                    return Edit.Answer(Show(page));
                if (page.IsAskedAlready)
                    return Edit.Answer(
                        RedirectWithMessage($"/plans/{plan}/ask", "You have already asked this. An approver has it on their list")
                    );
                var stopped = page.Chosen;
                if (ModelState.IsValid && stopped is null)
                    ModelState.AddModelError("Form.About", "Choose what you ask about. It may have changed while this page was open");
                if (ModelState.IsValid && page.SaysNothingNew)
                    ModelState.AddModelError("Form.Because", "This was asked before with the same words and not allowed. Say what is new");
                if (!ModelState.IsValid)
                    return Edit.Answer(Show(page));
                page.Plan.Ask(stopped!.Ruling, stopped.Line, form.Because.Tidy(), clock.OccasionBy(Me.Actor));
                return Edit.Save(() => RedirectWithMessage($"/plans/{plan}/ask", "An approver is asked. It is on their list"));
            }
        );

    [HttpGet("exceptions/{request}"), Opens<RuleRequestAccess>(Act.Read)]
    public async Task<IActionResult> Answer(string request) =>
        await AnswerExceptionPage.LoadAsync(db, request, new(), Me, clock.Today, CancellationToken) is { } page ? View(page) : NotFound();

    [HttpPost("exceptions/{request}"), Opens<RuleRequestAccess>(Act.Decide), WhileTheyLive]
    public async Task<IActionResult> Answer(string request, AnswerExceptionForm form)
    {
        if (!ModelState.IsValid)
            return await AnswerExceptionPage.LoadAsync(db, request, form, Me, clock.Today, CancellationToken) is { } asked
                ? View(asked)
                : NotFound();
        var kept = await db.RuleRequests.SingleAsync(r => r.Reference == request, CancellationToken);
        var plan = await db
            .CarePlans.Include(p => p.Case)
            .Include(p => p.Supports.Where(s => s.Line == kept.Line))
            .AsSingleQuery()
            .SingleAsync(p => p.Id == kept.CarePlanId, CancellationToken);
        var isGone =
            kept.IsWaiting
            && (kept.Line is null || kept.IsAskedInForce)
            && !await AskExceptionPage.StillStopsAsync(db, plan.Reference, kept, CancellationToken);
        if (!isGone && await db.MayDecideAsync(plan.SiteId, clock.Today, CancellationToken) is { IsRefused: true } over)
            return await Again(request, form, over.Words);
        var outcome = isGone
            ? kept.End()
            : kept.Answer(plan, form.Allows, form.Ground!.Value, form.Reasons.Tidy(), clock.OccasionBy(Me.Actor));
        if (outcome is RequestAnswered { Decision: var decision })
            db.Decisions.Add(decision);
        if (outcome is RequestNotAnswered refused && (!isGone || await db.TrySaveAsync(CancellationToken)))
            return await Again(request, form, refused.Words);
        if (!await db.TrySaveAsync(CancellationToken))
            return await Again(request, form, "Somebody else answered or changed this while the page was open. Nothing of yours was kept");
        return RedirectWithMessage(
            outcome is RequestAnswered { Decision.Reference: var reference } ? $"/decisions/{reference}" : $"/exceptions/{request}",
            outcome is RequestNeedsAnother ? "You signed. Another approver has to sign as well" : "Your answer is kept"
        );
    }

    private async Task<IActionResult> Again(string request, AnswerExceptionForm form, string words)
    {
        db.ChangeTracker.Clear();
        ModelState.AddModelError("", words);
        return await AnswerExceptionPage.LoadAsync(db, request, form, Me, clock.Today, CancellationToken) is { } page
            ? View(nameof(Answer), page)
            : NotFound();
    }

    private IActionResult Show(AskExceptionPage page) => page.IsLocked ? this.PlanClosed(page.Plan) : View(nameof(Ask), page);
}
