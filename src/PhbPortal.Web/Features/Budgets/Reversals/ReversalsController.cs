using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Data.Queries;
using PhbPortal.Domain.Budgets;
using PhbPortal.Web.Access;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.Time;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Budgets.Reversals;

/// <summary>Undoing an entry of the ledger by another one.</summary>
[Opens<BudgetAccess>(Act.Pay)]
public sealed class ReversalsController(PortalDbContext db, PortalClock clock) : PortalController
{
    [HttpGet("budgets/{budget}/postings/{number:int}/reverse")]
    public async Task<IActionResult> Reverse(string budget, int number) =>
        await ReversePage.LoadAsync(db, budget, number, clock.Today, null, CancellationToken) is { } page ? View(page) : NotFound();

    [HttpPost("budgets/{budget}/postings/{number:int}/reverse")]
    public async Task<IActionResult> Reverse(string budget, int number, ReverseForm form)
    {
        var root = await db
            .Budgets.WithParts()
            .SingleOrDefaultAsync(b => b.Reference == budget && b.State == BudgetState.Live, CancellationToken);
        if (root is null)
            return NotFound();
        if (await db.SentBefore(root.Id, form.RequestId, CancellationToken) is { PostingNumber: { } before })
            return SentTwice(budget, before);
        var original = await db.Set<Posting>()
            .AsNoTracking()
            .Include(p => p.Transfers)
            .SingleOrDefaultAsync(p => p.BudgetId == root.Id && p.Number == number, CancellationToken);
        if (original is null)
            return NotFound();
        if (!ModelState.IsValid)
            return await Again(budget, number, form, null);
        var reversed = await db.Set<Posting>().AnyAsync(p => p.BudgetId == root.Id && p.ReversesNumber == number, CancellationToken);
        var outcome = root.Reverse(original, reversed, form.Reason.Tidy(), form.RequestId, clock.OccasionBy(Me.Actor));
        if (outcome is not Posted posted)
            return await Again(budget, number, form, ((NotPosted)outcome).Words);
        switch (await db.KeepAsync(root, form.RequestId, CancellationToken))
        {
            case Kept.Saved:
                return RedirectWithMessage($"/budgets/{budget}/spending/{posted.Posting.Number}", $"Entry {number} is reversed.");
            case Kept.SentAlready:
                return SentTwice(budget, (await db.SentBefore(root.Id, form.RequestId, CancellationToken))?.PostingNumber ?? number);
            default:
                return await Again(
                    budget,
                    number,
                    form,
                    "Somebody else changed this budget while you were typing. Nothing was reversed. Look at it again, and send it again"
                );
        }
    }

    private async Task<IActionResult> Again(string budget, int number, ReverseForm form, string? words)
    {
        if (words is not null)
            ModelState.AddModelError("Form.Reason", words);
        db.ChangeTracker.Clear();
        return await ReversePage.LoadAsync(db, budget, number, clock.Today, form, CancellationToken) is { } page ? View(page) : NotFound();
    }

    private RedirectResult SentTwice(string budget, int number) => RecordedOnce($"/budgets/{budget}/spending/{number}");
}
