using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Data.Queries;
using PhbPortal.Domain.Budgets;
using PhbPortal.Web.Access;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.Startup;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Reversals;

/// <summary>Undoing an entry of the ledger by another one.</summary>
[Opens<BudgetAccess>(Act.Pay)]
[Route("budgets/{budget}/postings/{number:int}/reverse")]
public sealed class ReversalsController(PortalDbContext db, PortalClock clock) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Reverse(string budget, int number, CancellationToken stop) =>
        await ReversePage.LoadAsync(db, budget, number, clock.Today, null, stop) is { } page ? View(page) : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> Reverse(string budget, int number, ReverseForm form, CancellationToken stop)
    {
        var root = await db.Budgets.WithParts().SingleOrDefaultAsync(b => b.Reference == budget && b.State == BudgetState.Live, stop);
        if (root is null)
            return NotFound();
        if (await db.SentBefore(root.Id, form.RequestId, stop) is { PostingNumber: { } before })
            return SentTwice(budget, before);
        var original = await db.Set<Posting>()
            .AsNoTracking()
            .Include(p => p.Transfers)
            .SingleOrDefaultAsync(p => p.BudgetId == root.Id && p.Number == number, stop);
        if (original is null)
            return NotFound();
        if (!ModelState.IsValid)
            return await Again(budget, number, form, null, stop);
        var reversed = await db.Set<Posting>().AnyAsync(p => p.BudgetId == root.Id && p.ReversesNumber == number, stop);
        var outcome = root.Reverse(
            original,
            reversed,
            form.Reason.Tidy(),
            form.RequestId,
            clock.Today,
            SignedIn.From(User).Actor,
            clock.NowUtc
        );
        if (outcome is not Posted posted)
            return await Again(budget, number, form, ((NotPosted)outcome).Words, stop);
        switch (await db.KeepAsync(root, form.RequestId, stop))
        {
            case Kept.Saved:
                TempData[PageText.Done] = $"Entry {number} is reversed.";
                return Redirect($"/budgets/{budget}/spending/{posted.Posting.Number}");
            case Kept.SentAlready:
                return SentTwice(budget, (await db.SentBefore(root.Id, form.RequestId, stop))?.PostingNumber ?? number);
            default:
                return await Again(
                    budget,
                    number,
                    form,
                    "Somebody else changed this budget while you were typing. Nothing was reversed. Look at it again, and send it again",
                    stop
                );
        }
    }

    private async Task<IActionResult> Again(string budget, int number, ReverseForm form, string? words, CancellationToken stop)
    {
        if (words is not null)
            ModelState.AddModelError("Form.Reason", words);
        db.ChangeTracker.Clear();
        return await ReversePage.LoadAsync(db, budget, number, clock.Today, form, stop) is { } page ? View(page) : NotFound();
    }

    private RedirectResult SentTwice(string budget, int number) => this.RecordedOnce($"/budgets/{budget}/spending/{number}");
}
