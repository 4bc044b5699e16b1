using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Data.Queries;
using PhbPortal.Domain.Budgets;
using PhbPortal.Web.Access;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.Startup;

namespace PhbPortal.Web.Features.Debts;

/// <summary>What was asked back and did not come is handed to whoever collects it (rule H16).</summary>
[Opens<RepaymentAccess>(Act.Decide)]
[Route("repayments/{repayment}/debt")]
public sealed class DebtsController(PortalDbContext db, PortalClock clock) : Controller
{
    private CancellationToken Stop => HttpContext.RequestAborted;

    [HttpGet("")]
    public async Task<IActionResult> HandOver(string repayment) => await ShowAsync(repayment, new());

    [HttpPost("")]
    public async Task<IActionResult> HandOver(string repayment, DebtForm form)
    {
        if (!ModelState.IsValid)
            return await ShowAsync(repayment, form);
        var asked = await db.Repayments.Include(r => r.Budget.Parts).AsSingleQuery().SingleAsync(r => r.Reference == repayment, Stop);
        if (asked.IsHandedOver)
            return this.RecordedOnce($"/budgets/{asked.Budget.Reference}/repayment");
        if (await db.MayDecideAsync(asked.SiteId, clock.Today, Stop) is { IsRefused: true } over)
            return await ShowAsync(repayment, form, over.Words);
        var looks = await db.Reconsiderations.AsNoTracking().Where(look => look.DecisionId == asked.DecisionId).ToListAsync(Stop);
        var outcome = asked.HandOver(form.ToDebt(), await db.CaseForEndingAsync(asked.Budget, Stop), looks, await db.StillAskedAsync(asked.Budget, Stop), clock.Today, SignedIn.From(User).Actor);
        if (outcome is not DebtHandedOver { Decision: var decision })
            return await ShowAsync(repayment, form, ((DebtNotHandedOver)outcome).Ruling.Words);
        db.Decisions.Add(decision);
        if (!await db.TrySaveAsync(Stop))
            return await ShowAsync(repayment, form, Stale.Budget);
        TempData[PageText.Done] = "It is handed on. Its letter waits to be given";
        return Redirect("/decisions/" + decision.Reference);
    }

    private async Task<IActionResult> ShowAsync(string repayment, DebtForm form, string? words = null)
    {
        if (words is not null)
            ModelState.AddModelError("", words);
        db.ChangeTracker.Clear();
        return await DebtPage.LoadAsync(db, repayment, form, clock.Today, Stop) is { } page ? View(nameof(HandOver), page) : NotFound();
    }
}
