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
    public Task<IActionResult> HandOver(string repayment, DebtForm form)
    {
        return this.EditAsync(
            db,
            async () =>
            {
                if (!ModelState.IsValid)
                    return Edit.Answer(await ShowAsync(repayment, Typed));
                var asked = await FindAsync(repayment);
                if (asked.IsHandedOver)
                    return Edit.Answer(RecordedOnce($"/repayments/{repayment}/debt"));
                if (await db.MayDecideAsync(asked.SiteId, clock.Today, CancellationToken) is { IsRefused: true } over)
                    return Edit.Answer(await ShowAsync(repayment, Typed, over.Words));
                var outcome = asked.HandOver(
                    form.ToDebt(),
                    await db.CaseForEndingAsync(asked.Budget, CancellationToken),
                    await db.LooksAtAsync(asked, CancellationToken),
                    await db.StillAskedAsync(asked, CancellationToken),
                    clock.OccasionBy(Me.Actor)
                );
                return outcome is DebtHandedOver { Decision: var decision }
                    ? Keep(decision, "It is handed on. Its letter waits to be given")
                    : Edit.Answer(await ShowAsync(repayment, Typed, ((DebtNotHandedOver)outcome).Ruling.Words));
            },
            lost: () => ShowAsync(repayment, Typed, Stale.Budget)
        );

        DebtPage Typed(DebtPage page) => page with { Form = form };
    }

    [HttpPost("repayments/{repayment}/debt/called-back")]
    public Task<IActionResult> CallBack(string repayment, CallBackForm back)
    {
        return this.EditAsync(
            db,
            async () =>
            {
                if (!ModelState.IsValid)
                    return Edit.Answer(await ShowAsync(repayment, Typed));
                var asked = await FindAsync(repayment);
                if (asked.HandOverDecisionId is null)
                    return Edit.Answer(
                        await ShowAsync(repayment, Typed, "Nobody collects this as a debt, so there is nothing to call back")
                    );
                if (!asked.IsHandedOver)
                    return Edit.Answer(RecordedOnce($"/repayments/{repayment}/debt"));
                if (await db.MayDecideAsync(asked.SiteId, clock.Today, CancellationToken) is { IsRefused: true } over)
                    return Edit.Answer(await ShowAsync(repayment, Typed, over.Words));
                var collector = asked.HandedTo;
                var careCase = await db.CaseForEndingAsync(asked.Budget, CancellationToken);
                var decision = asked.CallBack(back.Because.Tidy(), careCase, clock.OccasionBy(Me.Actor));
                return Keep(decision, $"It is called back. Tell {collector} and {asked.Payer} today");
            },
            lost: () => ShowAsync(repayment, Typed, Stale.Budget)
        );

        DebtPage Typed(DebtPage page) => page with { Back = back };
    }

    private Task<Repayment> FindAsync(string repayment) =>
        db.Repayments.Include(r => r.Budget.Parts).AsSingleQuery().SingleAsync(r => r.Reference == repayment, CancellationToken);

    private Edit Keep(Decision decision, string words)
    {
        db.Decisions.Add(decision);
        return Edit.Save(() => RedirectWithMessage("/decisions/" + decision.Reference, words));
    }

    private async Task<IActionResult> ShowAsync(string repayment, Func<DebtPage, DebtPage> typed, string? words = null)
    {
        if (words is not null)
            ModelState.AddModelError("", words);
        db.ChangeTracker.Clear();
        return await DebtPage.LoadAsync(db, repayment, clock.Today, CancellationToken) is { } page
            ? View(nameof(HandOver), typed(page))
            : NotFound();
    }
}
