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
    public Task<IActionResult> Answer(string request) => ShowAsync(request, new());

    [HttpPost("exceptions/{request}"), Opens<RuleRequestAccess>(Act.Decide), WhileTheyLive]
    public Task<IActionResult> Answer(string request, AnswerExceptionForm form) =>
        this.EditAsync(
            db,
            async () =>
            {
                if (!ModelState.IsValid)
                    return Edit.Answer(await ShowAsync(request, form));
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
                if (isGone)
                {
                    var ended = kept.End();
                    return Edit.Save(() => ShowAsync(request, form, ended.Words));
                }

                if (await db.MayDecideAsync(plan.SiteId, clock.Today, CancellationToken) is { IsRefused: true } over)
                    return Edit.Answer(await ShowAsync(request, form, over.Words));
                switch (kept.Answer(plan, form.Allows, form.Ground!.Value, form.Reasons.Tidy(), clock.OccasionBy(Me.Actor)))
                {
                    case RequestNotAnswered refused:
                        return Edit.Refuse(() => ShowAsync(request, form, refused.Words));
                    case RequestAnswered { Decision: var decision }:
                        db.Decisions.Add(decision);
                        return Edit.Save(() => RedirectWithMessage($"/decisions/{decision.Reference}", "Your answer is kept"));
                    default:
                        return Edit.Save(() =>
                            RedirectWithMessage($"/exceptions/{request}", "You signed. Another approver has to sign as well")
                        );
                }
            },
            lost: () =>
                ShowAsync(request, form, "Somebody else answered or changed this while the page was open. Nothing of yours was kept")
        );

    private async Task<IActionResult> ShowAsync(string request, AnswerExceptionForm form, string? words = null)
    {
        db.ChangeTracker.Clear();
        if (words is not null)
            ModelState.AddModelError("", words);
        return await AnswerExceptionPage.LoadAsync(db, request, form, Me, clock.Today, CancellationToken) is { } page
            ? View(nameof(Answer), page)
            : NotFound();
    }

    private IActionResult Show(AskExceptionPage page) => page.IsLocked ? this.PlanClosed(page.Plan) : View(nameof(Ask), page);
}
