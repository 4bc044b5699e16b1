using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Data.Queries;
using PhbPortal.Domain.Budgets;
using PhbPortal.Web.Access;
using PhbPortal.Web.Editing;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.Time;

namespace PhbPortal.Web.Features.Budgets.Endings;

/// <summary>An approver ends a budget: the reason first, then what that reason asks.</summary>
[Opens<BudgetAccess>(Act.Decide)]
public sealed class EndingsController(PortalDbContext db, PortalClock clock) : PortalController
{
    [HttpGet("budgets/{budget}/end")]
    public async Task<IActionResult> Choose(string budget) =>
        await ChooseGroundPage.LoadAsync(db, budget, clock.Today, CancellationToken) is { } page ? View(page) : NotFound();

    [HttpGet("budgets/{budget}/end/{ground}")]
    public async Task<IActionResult> End(string budget, string ground) =>
        await EndBudgetPage.LoadAsync(db, budget, ground, null, clock.Today, CancellationToken) is { } page ? View(page) : NotFound();

    [HttpPost("budgets/{budget}/end/{ground}")]
    public async Task<IActionResult> End(string budget, string ground, EndBudgetForm form)
    {
        var root = await db
            .Budgets.WithParts()
            .Include(b => b.CarePlan)
            .SingleOrDefaultAsync(b => b.Reference == budget && b.State == BudgetState.Live, CancellationToken);
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
        if (await db.MayDecideAsync(root.SiteId, clock.Today, CancellationToken) is { IsRefused: true } over)
            return await Again(budget, ground, form, over.Words);
        var occasion = clock.OccasionBy(Me.Actor).JudgedBy(await db.PolicyBookAsync(root.SiteId, CancellationToken));
        var ending = form.ToEnding(chosen);
        var outcome = root.End(ending, root.CarePlan, await db.CaseForEndingAsync(root, CancellationToken), occasion);
        if (outcome is BudgetEnded && chosen.IsDeath)
            (await db.OthersAfterAsync(root, ending.LastDay, CancellationToken)).ForEach(other => other.EndAfterDeath(ending, occasion));
        return outcome is BudgetEnded ended
            ? await Keep(ended, budget, chosen, form)
            : await Again(budget, chosen, form, (BudgetNotEnded)outcome);
    }

    private async Task<IActionResult> Keep(BudgetEnded ended, string budget, EndGround ground, EndBudgetForm form)
    {
        db.Decisions.Add(ended.Decision);
        if (!await db.TrySaveAsync(CancellationToken))
            return await SentBefore(budget, ground, form) is { } before
                ? Twice(before)
                : await Again(budget, ground.Name, form, Stale.Budget);
        return RedirectWithMessage($"/decisions/{ended.Decision.Reference}", $"{ended.Decision.Subject}.");
    }

    private Task<IActionResult> Again(string budget, EndGround ground, EndBudgetForm form, BudgetNotEnded not)
    {
        foreach (var refusal in not.Refusals)
            ModelState.AddModelError(form.FieldOf(refusal, ground), refusal.Words);
        if (not.Refusals.Count == 0)
            ModelState.AddModelError("Form.LastDay", not.Words);
        return Again(budget, ground.Name, form);
    }

    private async Task<IActionResult> Again(string budget, string ground, EndBudgetForm form, string? words = null)
    {
        if (words is not null)
            ModelState.AddModelError("", words);
        db.ChangeTracker.Clear();
        ModelState.Remove("Form.Version");
        return await EndBudgetPage.LoadAsync(db, budget, ground, form, clock.Today, CancellationToken) is { } page
            ? View(nameof(End), page)
            : NotFound();
    }

    private Task<string?> SentBefore(string budget, EndGround ground, EndBudgetForm form) =>
        db.EndSentBeforeAsync(budget, ground.Reason, form.LastDay?.Value, Me.UserId, clock.Today, CancellationToken);

    private RedirectResult Twice(string decision) => RecordedOnce($"/decisions/{decision}");
}
