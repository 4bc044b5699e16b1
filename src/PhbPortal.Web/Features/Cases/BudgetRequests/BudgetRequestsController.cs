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
    public async Task<IActionResult> Record(string reference, RecordBudgetRequestForm form)
    {
        if (await RecordBudgetRequestPage.LoadAsync(db, reference, form, clock.Today, CancellationToken) is not { } page)
            return NotFound();
        if (!ModelState.IsValid)
            return View(page);
        var found = await db.Cases.SingleAsync(kept => kept.Reference == reference, CancellationToken);
        var taken = await db.TakeBudgetRequestAsync(
            found,
            form.ToAsked(page.Head.Strip.Name),
            clock.OccasionBy(Me.Actor),
            CancellationToken
        );
        if (taken.Reference.Length > 0)
            return RedirectWithMessage(
                "/asked-for/" + taken.Reference,
                taken.IsNew ? "The request is kept"
                    : taken.IsTheSame ? SentTwice.Words
                    : "A request waits for its answer already. This is it. Nothing more was written down"
            );
        ModelState.AddModelError("", "This could not be kept. Nothing was written down, so send it again");
        return View(page);
    }

    [HttpGet("asked-for/{asking}"), Opens<BudgetRequestAccess>(Act.Read)]
    public Task<IActionResult> Answer(string asking) => ShowAsync(asking, null);

    [HttpPost("asked-for/{asking}"), Opens<BudgetRequestAccess>(Act.Decide), WhileTheyLive]
    public async Task<IActionResult> Answer(string asking, AnswerBudgetRequestForm form)
    {
        if (!ModelState.IsValid)
            return await ShowAsync(asking, form);
        var request = await FindAsync(asking);
        if (await db.MayDecideAsync(request.SiteId, clock.Today, CancellationToken) is { IsRefused: true } over)
            return await AgainAsync(asking, form, "", over.Words);
        if (!request.Waits)
            return await AnsweredBeforeAsync(asking, form);
        var outcome = request.Close(form.ToAnswer(), clock.OccasionBy(Me.Actor));
        if (outcome is BudgetRequestNotAnswered { Ruling: var ruling })
            return await AgainAsync(asking, form, form.Ground is null ? "Form.Ground" : "Form.InLaw", ruling.Words);
        if (!await db.TrySaveAsync(CancellationToken))
            return await AnsweredBeforeAsync(asking, form);
        return RedirectWithMessage("/decisions/" + ((BudgetRequestAnswered)outcome).Decision.Reference, "The answer is kept");
    }

    private Task<BudgetRequest> FindAsync(string asking) =>
        db.BudgetRequests.Include(r => r.Case).Include(r => r.Answer).SingleAsync(r => r.Reference == asking, CancellationToken);

    // The same answer sent again, or by a second person, is the one already saved.
    private async Task<IActionResult> AnsweredBeforeAsync(string asking, AnswerBudgetRequestForm form)
    {
        db.ChangeTracker.Clear();
        return await FindAsync(asking) switch
        {
            { Waits: true } => await AgainAsync(asking, form, "", Changed),
            { Answer: { } made } when form.IsTheSameAs(made) => RecordedOnce("/decisions/" + made.Reference),
            var other => await AgainAsync(
                asking,
                form,
                "",
                $"This request was {(other.State == BudgetRequestState.Withdrawn ? "taken back" : "answered already")}. Nothing "
                    + $"of yours was kept. Read above what became of it"
            ),
        };
    }

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
