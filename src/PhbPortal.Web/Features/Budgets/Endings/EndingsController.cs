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

/// <summary>An approver ends a budget: first the reason, then what that reason requires.</summary>
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
    public Task<IActionResult> End(string budget, string ground, EndBudgetForm form) =>
        this.EditAsync(
            db,
            async () =>
            {
                var root = await db
                    .Budgets.WithParts()
                    .Include(b => b.CarePlan)
                    .SingleOrDefaultAsync(b => b.Reference == budget && b.State == BudgetState.Live, CancellationToken);
                if (root is null || EndGround.Named(ground, root.IsPaidDirectly) is not { } chosen)
                    return Edit.Answer(NotFound());
                if (await SentBefore(budget, chosen, form) is { } before)
                    return Edit.Answer(RecordedOnce($"/decisions/{before}"));
                if (chosen.AsksWhetherFirst && root.IsPaidDirectly && form.Times is null)
                    ModelState.AddModelError("Form.Times", "Say whether it happened before");
                if (!ModelState.IsValid)
                    return Edit.Answer(await Again(budget, ground, form));
                if (form.Version != root.Version)
                    return Edit.Answer(await Again(budget, ground, form, Stale.Budget));
                if (await db.MayDecideAsync(root.SiteId, clock.Today, CancellationToken) is { IsRefused: true } over)
                    return Edit.Answer(await Again(budget, ground, form, over.Words));
                return await EndAsync(root, chosen, form);
            },
            lost: () => Again(budget, ground, form, Stale.Budget)
        );

    private async Task<Edit> EndAsync(Budget budget, EndGround ground, EndBudgetForm form)
    {
        var occasion = clock.OccasionBy(Me.Actor).JudgedBy(await db.PolicyBookAsync(budget.SiteId, CancellationToken));
        var ending = form.ToEnding(ground);
        var outcome = budget.End(ending, budget.CarePlan, await db.CaseForEndingAsync(budget, CancellationToken), occasion);
        if (outcome is not BudgetEnded { Decision: var decision })
            return Edit.Answer(await Again(budget.Reference, ground, form, (BudgetNotEnded)outcome));
        if (ground.IsDeath)
            (await db.OthersAfterAsync(budget, ending.LastDay, CancellationToken)).ForEach(other => other.EndAfterDeath(ending, occasion));
        db.Decisions.Add(decision);
        return Edit.Save(() => RedirectWithMessage($"/decisions/{decision.Reference}", $"{decision.Subject}."));
    }

    private Task<IActionResult> Again(string budget, EndGround ground, EndBudgetForm form, BudgetNotEnded refused)
    {
        foreach (var refusal in refused.Refusals)
            ModelState.AddModelError(form.FieldOf(refusal, ground), refusal.Words);
        if (refused.Refusals.Count == 0)
            ModelState.AddModelError("Form.LastDay", refused.Words);
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
}
