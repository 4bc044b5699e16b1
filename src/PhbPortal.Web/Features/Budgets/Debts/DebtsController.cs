using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Data.Queries;
using PhbPortal.Domain.Budgets;
using PhbPortal.Domain.Cases;
using PhbPortal.Web.Access;
using PhbPortal.Web.Editing;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.Time;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Budgets.Debts;

/// <summary>Unpaid repayments are handed over to whoever recovers them (rule H16), and recalled during a reconsideration (H15).</summary>
[Opens<RepaymentAccess>(Act.Decide)]
public sealed class DebtsController(PortalDbContext db, PortalClock clock) : PortalController
{
    [HttpGet("repayments/{repayment}/debt")]
    public Task<IActionResult> HandOver(string repayment) => ShowAsync(repayment, page => page);

    [HttpPost("repayments/{repayment}/debt")]
    public Task<IActionResult> HandOver(string repayment, DebtForm form) =>
        DecideAsync(
            repayment,
            asked => asked.IsHandedOver,
            async asked =>
            {
                var outcome = asked.HandOver(
                    form.ToDebt(),
                    await db.CaseForEndingAsync(asked.Budget, CancellationToken),
                    await db.LooksAtAsync(asked, CancellationToken),
                    await db.StillAskedAsync(asked, CancellationToken),
                    clock.OccasionBy(Me.Actor)
                );
                if (outcome is DebtHandedOver { Decision: var decision })
                    return new(decision, "It is handed on. Its letter waits to be given");
                ModelState.AddModelError("", ((DebtNotHandedOver)outcome).Ruling.Words);
                return null;
            },
            page => page with { Form = form }
        );

    [HttpPost("repayments/{repayment}/debt/called-back")]
    public Task<IActionResult> CallBack(string repayment, CallBackForm back) =>
        DecideAsync(
            repayment,
            asked => asked.HandOverDecisionId is not null && !asked.IsHandedOver,
            async asked =>
            {
                if (!asked.IsHandedOver)
                {
                    ModelState.AddModelError("", "Nobody collects this as a debt, so there is nothing to call back");
                    return null;
                }

                var collector = asked.HandedTo;
                var careCase = await db.CaseForEndingAsync(asked.Budget, CancellationToken);
                var decision = asked.CallBack(back.Because.Tidy(), careCase, clock.OccasionBy(Me.Actor));
                return new(decision, $"It is called back. Tell {collector} and {asked.Payer} today");
            },
            page => page with { Back = back }
        );

    /// <param name="isDecided">Whether this is decided already, as when the form was sent twice.</param>
    /// <param name="decide">Null where nothing can be decided; the page says why.</param>
    /// <param name="typed">The page with what was typed.</param>
    private Task<IActionResult> DecideAsync(
        string repayment,
        Func<Repayment, bool> isDecided,
        Func<Repayment, Task<Decided?>> decide,
        Func<DebtPage, DebtPage> typed
    ) =>
        this.EditAsync(
            db,
            async () =>
            {
                if (!ModelState.IsValid)
                    return Edit.Answer(await ShowAsync(repayment, typed));
                var asked = await db
                    .Repayments.Include(r => r.Budget.Parts)
                    .AsSingleQuery()
                    .SingleAsync(r => r.Reference == repayment, CancellationToken);
                if (isDecided(asked))
                    return Edit.Answer(RecordedOnce($"/repayments/{repayment}/debt"));
                if (await db.MayDecideAsync(asked.SiteId, clock.Today, CancellationToken) is { IsRefused: true } over)
                    return Edit.Answer(await ShowAsync(repayment, typed, over.Words));
                if (await decide(asked) is not { } decided)
                    return Edit.Answer(await ShowAsync(repayment, typed));
                db.Decisions.Add(decided.Decision);
                return Edit.Save(() => RedirectWithMessage("/decisions/" + decided.Decision.Reference, decided.Words));
            },
            lost: () => ShowAsync(repayment, typed, Stale.Budget)
        );

    private async Task<IActionResult> ShowAsync(string repayment, Func<DebtPage, DebtPage> typed, string? words = null)
    {
        if (words is not null)
            ModelState.AddModelError("", words);
        db.ChangeTracker.Clear();
        return await DebtPage.LoadAsync(db, repayment, clock.Today, CancellationToken) is { } page
            ? View(nameof(HandOver), typed(page))
            : NotFound();
    }

    private sealed record Decided(Decision Decision, string Words);
}
