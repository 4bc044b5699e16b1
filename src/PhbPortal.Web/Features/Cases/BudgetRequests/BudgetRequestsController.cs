using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Data.Queries;
using PhbPortal.Domain.Cases;
using PhbPortal.Web.Access;
using PhbPortal.Web.Editing;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.Time;

namespace PhbPortal.Web.Features.Cases.BudgetRequests;

/// <summary>Someone asks for a budget; it is recorded from that day, and an approver answers it (rules A19 to A21).</summary>
public sealed partial class BudgetRequestsController(PortalDbContext db, PortalClock clock) : PortalController
{
    private const string Changed = "Somebody else changed this record at this moment. Your answer is still here: send it again";

    [HttpGet("cases/{reference}/asked-for"), Opens<CaseAccess>(Act.Ask), WhileTheyLive]
    public async Task<IActionResult> Record(string reference) =>
        await RecordBudgetRequestPage.LoadAsync(db, reference, RecordBudgetRequestForm.Empty(clock.Today), clock.Today, CancellationToken)
            is { } page
            ? View(page)
            : NotFound();

    [HttpPost("cases/{reference}/asked-for"), Opens<CaseAccess>(Act.Ask), WhileTheyLive]
    public Task<IActionResult> Record(string reference, RecordBudgetRequestForm form) =>
        this.EditAsync(
            db,
            async () =>
            {
                if (await RecordBudgetRequestPage.LoadAsync(db, reference, form, clock.Today, CancellationToken) is not { } page)
                    return Edit.Answer(NotFound());
                if (!ModelState.IsValid)
                    return Edit.Answer(View(page));
                var found = await db.Cases.SingleAsync(kept => kept.Reference == reference, CancellationToken);
                var asked = form.ToAsked(page.Head.Strip.Name);
                if (await db.RequestBeforeAsync(found.Id, asked, CancellationToken) is { } before)
                    return Edit.Answer(
                        RedirectWithMessage(
                            "/asked-for/" + before.Reference,
                            before.IsTheSame
                                ? SentTwice.Words
                                : "A request waits for its answer already. This is it. Nothing more was written down"
                        )
                    );
                var request = await db.AskForBudgetAsync(found, asked, clock.OccasionBy(Me.Actor), CancellationToken);
                return Edit.Save(() => RedirectWithMessage("/asked-for/" + request.Reference, "The request is kept"));
            },
            () => db.TryAddAsync(CancellationToken),
            async () =>
            {
                ModelState.AddModelError("", "This could not be kept. Nothing was written down, so send it again");
                return await RecordBudgetRequestPage.LoadAsync(db, reference, form, clock.Today, CancellationToken) is { } page
                    ? View(page)
                    : NotFound();
            }
        );

    [HttpGet("asked-for/{asking}"), Opens<BudgetRequestAccess>(Act.Read)]
    public Task<IActionResult> Answer(string asking) => ShowAsync(asking, null);

    [HttpPost("asked-for/{asking}"), Opens<BudgetRequestAccess>(Act.Decide), WhileTheyLive]
    public Task<IActionResult> Answer(string asking, AnswerBudgetRequestForm form) =>
        this.EditAsync(
            db,
            async () =>
            {
                if (!ModelState.IsValid)
                    return Edit.Answer(await ShowAsync(asking, form));
                var request = await FindAsync(asking);
                if (await db.MayDecideAsync(request.SiteId, clock.Today, CancellationToken) is { IsRefused: true } over)
                    return Edit.Answer(await AgainAsync(asking, form, "", over.Words));
                if (!request.Waits)
                    return Edit.Answer(await AnsweredBeforeAsync(request, form));
                var outcome = request.Close(form.ToAnswer(), clock.OccasionBy(Me.Actor));
                if (outcome is BudgetRequestNotAnswered { Ruling: var ruling })
                    return Edit.Answer(await AgainAsync(asking, form, form.Ground is null ? "Form.Ground" : "Form.InLaw", ruling.Words));
                var decision = ((BudgetRequestAnswered)outcome).Decision;
                return Edit.Save(() => RedirectWithMessage("/decisions/" + decision.Reference, "The answer is kept"));
            },
            lost: () => AgainAsync(asking, form, "", Changed)
        );

    private Task<BudgetRequest> FindAsync(string asking) =>
        db.BudgetRequests.Include(r => r.Case).Include(r => r.Answer).SingleAsync(r => r.Reference == asking, CancellationToken);

    // The same answer sent again, or by a second person, is the one already saved.
    private async Task<IActionResult> AnsweredBeforeAsync(BudgetRequest request, AnswerBudgetRequestForm form) =>
        request.Answer is { } made && form.IsTheSameAs(made)
            ? RecordedOnce("/decisions/" + made.Reference)
            : await AgainAsync(
                request.Reference,
                form,
                "",
                $"This request was {(request.State == BudgetRequestState.Withdrawn ? "taken back" : "answered already")}. Nothing "
                    + $"of yours was kept. Read above what became of it"
            );

    private async Task<IActionResult> AgainAsync(string asking, AnswerBudgetRequestForm form, string field, string words)
    {
        ModelState.AddModelError(field, words);
        db.ChangeTracker.Clear();
        return await ShowAsync(asking, form);
    }

    private async Task<IActionResult> ShowAsync(string asking, AnswerBudgetRequestForm? form) =>
        await AnswerBudgetRequestPage.LoadAsync(db, asking, form, Me, clock.Today, CancellationToken) is { } page
            ? View(nameof(Answer), page)
            : NotFound();
}
