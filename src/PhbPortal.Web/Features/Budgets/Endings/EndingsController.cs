using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Data.Queries;
using PhbPortal.Domain.Budgets;
using PhbPortal.Web.Access;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.SignIn;
using PhbPortal.Web.Time;

namespace PhbPortal.Web.Features.Budgets.Endings;

/// <summary>An approver ends a budget: the reason first, then what that reason asks.</summary>
[Opens<BudgetAccess>(Act.Decide)]
[Route("budgets/{budget}/end")]
public sealed class EndingsController(PortalDbContext db, PortalClock clock) : Controller
{
    private CancellationToken Stop => HttpContext.RequestAborted;

    private SignedIn Me => SignedIn.From(User);

    [HttpGet("")]
    public async Task<IActionResult> Choose(string budget) =>
        await ChoosePage.LoadAsync(db, budget, clock.Today, Stop) is { } page ? View(page) : NotFound();

    [HttpGet("{ground}")]
    public async Task<IActionResult> End(string budget, string ground) =>
        await EndPage.LoadAsync(db, budget, ground, null, clock.Today, Stop) is { } page ? View(page) : NotFound();

    [HttpPost("{ground}")]
    public async Task<IActionResult> End(string budget, string ground, EndForm form)
    {
        var root = await db
            .Budgets.WithParts()
            .Include(b => b.CarePlan)
            .SingleOrDefaultAsync(b => b.Reference == budget && b.State == BudgetState.Live, Stop);
        if (root is null || EndGround.Named(ground, root.IsPaidDirectly) is not { } chosen)
            return NotFound();
        if (await SentBefore(budget, chosen, form) is { } before)
            return Twice(before);
        if (chosen.AsksWhetherFirst && root.IsPaidDirectly && form.Times is null)
            ModelState.AddModelError("Form.Times", "Say whether it happened before");
        if (!ModelState.IsValid)
            return await Again(budget, ground, form);
        if (form.Version != root.Version)
            return await Again(budget, ground, form, Stale.Budget);
        if (await db.MayDecideAsync(root.SiteId, clock.Today, Stop) is { IsRefused: true } over)
            return await Again(budget, ground, form, over.Words);
        var policies = (await db.PolicyBookAsync(root.SiteId, Stop)).On(clock.Today);
        var ending = form.For(chosen);
        var outcome = root.End(ending, root.CarePlan, await db.CaseForEndingAsync(root, Stop), policies, Me.Actor);
        if (outcome is BudgetEnded && chosen.IsDeath)
            (await db.OthersAfterAsync(root, ending.LastDay, Stop)).ForEach(other => other.EndAfterDeath(ending, clock.Today, Me.Actor));
        return outcome is BudgetEnded ended
            ? await Keep(ended, budget, chosen, form)
            : await Again(budget, chosen, form, (BudgetNotEnded)outcome);
    }

    private async Task<IActionResult> Keep(BudgetEnded ended, string budget, EndGround ground, EndForm form)
    {
        db.Decisions.Add(ended.Decision);
        if (!await db.TrySaveAsync(Stop))
            return await SentBefore(budget, ground, form) is { } before
                ? Twice(before)
                : await Again(budget, ground.Name, form, Stale.Budget);
        TempData[PageText.Done] = $"{ended.Decision.Subject}.";
        return Redirect($"/decisions/{ended.Decision.Reference}");
    }

    private Task<IActionResult> Again(string budget, EndGround ground, EndForm form, BudgetNotEnded not)
    {
        foreach (var refusal in not.Refusals)
            ModelState.AddModelError(form.FieldOf(refusal, ground), refusal.Words);
        if (not.Refusals.Count == 0)
            ModelState.AddModelError("Form.LastDay", not.Words);
        return Again(budget, ground.Name, form);
    }

    private async Task<IActionResult> Again(string budget, string ground, EndForm form, string? words = null)
    {
        if (words is not null)
            ModelState.AddModelError("", words);
        db.ChangeTracker.Clear();
        ModelState.Remove("Form.Version");
        return await EndPage.LoadAsync(db, budget, ground, form, clock.Today, Stop) is { } page ? View(nameof(End), page) : NotFound();
    }

    private Task<string?> SentBefore(string budget, EndGround ground, EndForm form) =>
        db.EndSentBeforeAsync(budget, ground.Reason, form.LastDay?.Value, Me.UserId, clock.Today, Stop);

    private RedirectResult Twice(string decision) => this.RecordedOnce($"/decisions/{decision}");
}
