using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Data.Queries;
using PhbPortal.Domain.Cases;
using PhbPortal.Web.Access;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.Startup;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.BudgetRequests;

/// <summary>An approver answers whoever asked for a budget (rules A19 to A21).</summary>
[Opens<CaseAccess>(Act.Decide)]
[Route("cases/{reference}/asked-for")]
public sealed class BudgetRequestsController(PortalDbContext db, PortalClock clock) : Controller
{
    private CancellationToken Stop => HttpContext.RequestAborted;

    [HttpGet]
    public async Task<IActionResult> Answer(string reference) =>
        Show(await AnswerPage.LoadAsync(db, reference, new() { AskedOn = DateField.From(clock.Today) }, clock.Today, Stop));

    [HttpPost]
    public async Task<IActionResult> Answer(string reference, AnswerForm form)
    {
        if (!ModelState.IsValid)
            return await AgainAsync(reference, form);
        var found = await db.Cases.SingleAsync(kept => kept.Reference == reference, Stop);
        if (await db.MayDecideAsync(found.SiteId, clock.Today, Stop) is { IsRefused: true } over)
            return await AgainAsync(reference, form, "", over.Words);
        var outcome = AskingForABudget.Answer(found, form.ToAsked(), clock.Today, SignedIn.From(User).Actor);
        if (outcome is BudgetAskedNotAnswered { Ruling: var ruling })
            return await AgainAsync(reference, form, form.Ground is null ? "Form.Ground" : "Form.InLaw", ruling.Words);
        var made = ((BudgetAskedAnswered)outcome).Decision;
        var before = await AnswerPage.AnswerToAsync(db, found.Id, made.Subject, Stop);
        if (before is null)
        {
            db.Decisions.Add(made);
            if (await db.TrySaveAsync(Stop))
                return Kept(made.Reference);
            before = await AnswerPage.AnswerToAsync(db, found.Id, made.Subject, Stop);
        }

        if (before?.IsTheSameAs(made) == true)
            return Kept(before.Reference);
        return await AgainAsync(reference, form, "", before is null
            ? "Somebody else changed this record at this moment. Your answer is still here: send it again"
            : $"This request was answered already. {before.Words}. It stands under “Answered so far”; whoever does not agree asks for it to be looked at again");
    }

    private RedirectResult Kept(string decision)
    {
        TempData[PageText.Done] = "The answer is kept";
        return Redirect("/decisions/" + decision);
    }

    private async Task<IActionResult> AgainAsync(string reference, AnswerForm form, string field = "", string? words = null)
    {
        if (words is not null)
            ModelState.AddModelError(field, words);
        db.ChangeTracker.Clear();
        return Show(await AnswerPage.LoadAsync(db, reference, form, clock.Today, Stop));
    }

    private IActionResult Show(AnswerPage? page) => page is null ? NotFound() : View(nameof(Answer), page);
}
