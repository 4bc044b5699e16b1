using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Data.Queries;
using PhbPortal.Domain.Budgets;
using PhbPortal.Web.Access;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.SignIn;
using PhbPortal.Web.Time;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Budgets.Reversals;

/// <summary>Undoing an entry of the ledger by another one.</summary>
[Opens<BudgetAccess>(Act.Pay)]
[Route("budgets/{budget}/postings/{number:int}/reverse")]
public sealed class ReversalsController(PortalDbContext db, PortalClock clock) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Reverse(string budget, int number, CancellationToken cancellationToken) =>
        await ReversePage.LoadAsync(db, budget, number, clock.Today, null, cancellationToken) is { } page ? View(page) : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> Reverse(string budget, int number, ReverseForm form, CancellationToken cancellationToken)
    {
        var root = await db
            .Budgets.WithParts()
            .SingleOrDefaultAsync(b => b.Reference == budget && b.State == BudgetState.Live, cancellationToken);
        if (root is null)
            return NotFound();
        if (await db.SentBefore(root.Id, form.RequestId, cancellationToken) is { PostingNumber: { } before })
            return SentTwice(budget, before);
        var original = await db.Set<Posting>()
            .AsNoTracking()
            .Include(p => p.Transfers)
            .SingleOrDefaultAsync(p => p.BudgetId == root.Id && p.Number == number, cancellationToken);
        if (original is null)
            return NotFound();
        if (!ModelState.IsValid)
            return await Again(budget, number, form, null, cancellationToken);
        var reversed = await db.Set<Posting>().AnyAsync(p => p.BudgetId == root.Id && p.ReversesNumber == number, cancellationToken);
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
            return await Again(budget, number, form, ((NotPosted)outcome).Words, cancellationToken);
        switch (await db.KeepAsync(root, form.RequestId, cancellationToken))
        {
            case Kept.Saved:
                TempData[PageText.Done] = $"Entry {number} is reversed.";
                return Redirect($"/budgets/{budget}/spending/{posted.Posting.Number}");
            case Kept.SentAlready:
                return SentTwice(budget, (await db.SentBefore(root.Id, form.RequestId, cancellationToken))?.PostingNumber ?? number);
            default:
                return await Again(
                    budget,
                    number,
                    form,
                    "Somebody else changed this budget while you were typing. Nothing was reversed. Look at it again, and send it again",
                    cancellationToken
                );
        }
    }

    private async Task<IActionResult> Again(string budget, int number, ReverseForm form, string? words, CancellationToken cancellationToken)
    {
        if (words is not null)
            ModelState.AddModelError("Form.Reason", words);
        db.ChangeTracker.Clear();
        return await ReversePage.LoadAsync(db, budget, number, clock.Today, form, cancellationToken) is { } page ? View(page) : NotFound();
    }

    private RedirectResult SentTwice(string budget, int number) => this.RecordedOnce($"/budgets/{budget}/spending/{number}");
}
