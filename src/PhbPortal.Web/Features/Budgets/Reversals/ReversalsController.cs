using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Data.Queries;
using PhbPortal.Domain.Budgets;
using PhbPortal.Web.Access;
using PhbPortal.Web.Editing;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.Time;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Budgets.Reversals;

/// <summary>Reversing an entry of the ledger with another one.</summary>
[Opens<BudgetAccess>(Act.Pay)]
public sealed class ReversalsController(PortalDbContext db, PortalClock clock) : PortalController
{
    [HttpGet("budgets/{budget}/postings/{posting:int}/reverse")]
    public async Task<IActionResult> Reverse(string budget, int posting) =>
        await ReversePage.LoadAsync(db, budget, posting, clock.Today, null, CancellationToken) is { } page ? View(page) : NotFound();

    [HttpPost("budgets/{budget}/postings/{posting:int}/reverse")]
    public Task<IActionResult> Reverse(string budget, int posting, ReverseForm form)
    {
        Budget? root = null;
        return this.EditAsync(
            db,
            async () =>
            {
                root = await db
                    .Budgets.WithParts()
                    .SingleOrDefaultAsync(b => b.Reference == budget && b.State == BudgetState.Live, CancellationToken);
                if (root is null)
                    return Edit.Answer(NotFound());
                if (await db.SentBefore(root.Id, form.RequestId, CancellationToken) is { PostingNumber: { } before })
                    return Edit.Answer(RecordedOnce($"/budgets/{budget}/spending/{before}"));
                var original = await db.Set<Posting>()
                    .AsNoTracking()
                    .Include(p => p.Transfers)
                    .SingleOrDefaultAsync(p => p.BudgetId == root.Id && p.Number == posting, CancellationToken);
                if (original is null)
                    return Edit.Answer(NotFound());
                if (!ModelState.IsValid)
                    return Edit.Answer(await Again(budget, posting, form));
                var reversed = await db.Set<Posting>()
                    .AnyAsync(p => p.BudgetId == root.Id && p.ReversesNumber == posting, CancellationToken);
                var outcome = root.Reverse(original, reversed, form.Reason.Tidy(), form.RequestId, clock.OccasionBy(Me.Actor));
                return outcome is Posted posted
                    ? Edit.Save(() =>
                        RedirectWithMessage($"/budgets/{budget}/spending/{posted.Posting.Number}", $"Entry {posting} is reversed.")
                    )
                    : Edit.Answer(await Again(budget, posting, form, ((NotPosted)outcome).Words));
            },
            () => db.TryPostAsync(root!, form.RequestId, CancellationToken),
            () => Again(budget, posting, form, Stale.Money("reversed"))
        );
    }

    private async Task<IActionResult> Again(string budget, int posting, ReverseForm form, string? words = null)
    {
        if (words is not null)
            ModelState.AddModelError("Form.Reason", words);
        db.ChangeTracker.Clear();
        return await ReversePage.LoadAsync(db, budget, posting, clock.Today, form, CancellationToken) is { } page ? View(page) : NotFound();
    }
}
