using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Data.Queries;
using PhbPortal.Domain.Budgets;
using PhbPortal.Web.Access;
using PhbPortal.Web.Editing;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.Time;

namespace PhbPortal.Web.Features.Budgets.Payments;

/// <summary>Movements of a budget's own money: to the holder and back, queried, increased and reduced.</summary>
public sealed class PaymentsController(PortalDbContext db, PortalClock clock) : PortalController
{
    [HttpGet("budgets/{budget}/payments/{kind}"), Opens<BudgetAccess>(Act.Pay)]
    public Task<IActionResult> Move(string budget, string kind) => Show(budget, PaymentKind.Movement(kind), null);

    [HttpPost("budgets/{budget}/payments/{kind}"), Opens<BudgetAccess>(Act.Pay)]
    public Task<IActionResult> Move(string budget, string kind, MoveMoneyForm form) => Record(budget, PaymentKind.Movement(kind), form);

    [HttpGet("budgets/{budget}/amount/{change}"), Opens<BudgetAccess>(Act.Decide)]
    public Task<IActionResult> Change(string budget, string change) => Show(budget, PaymentKind.OfAmount(change), null);

    [HttpPost("budgets/{budget}/amount/{change}"), Opens<BudgetAccess>(Act.Decide)]
    public Task<IActionResult> Change(string budget, string change, MoveMoneyForm form) =>
        Record(budget, PaymentKind.OfAmount(change), form);

    private async Task<IActionResult> Show(string budget, PaymentKind? kind, MoveMoneyForm? typed) =>
        kind is not null && await MoveMoneyPage.LoadAsync(db, budget, kind, clock.Today, typed, CancellationToken) is { } page
            ? View("Move", page)
            : NotFound();

    private Task<IActionResult> Record(string budget, PaymentKind? kind, MoveMoneyForm form)
    {
        Budget? root = null;
        return this.EditAsync(
            db,
            async () =>
            {
                root = await db
                    .Budgets.WithParts()
                    .Include(b => b.CarePlan.Case)
                    .SingleOrDefaultAsync(b => b.Reference == budget, CancellationToken);
                if (kind is null || root is not { State: BudgetState.Live })
                    return Edit.Answer(NotFound());
                if (await db.SentBefore(root.Id, form.RequestId, CancellationToken) is { PostingNumber: { } number })
                    return Edit.Answer(RecordedOnce($"/budgets/{budget}/spending/{number}"));
                if (kind.IsOfTheAmount && await db.MayDecideAsync(root.SiteId, clock.Today, CancellationToken) is { IsRefused: true } over)
                    return Edit.Answer(await Again(budget, kind, form, over.Words));
                form.JudgeAgainst(kind, root, ModelState);
                if (ModelState.IsValid && await RefusalOfDirectPaymentAsync(kind, root, form) is { } notYet)
                    ModelState.AddModelError("Form.Day", notYet);
                if (!ModelState.IsValid)
                    return Edit.Answer(await Again(budget, kind, form));
                var outcome = form.Post(kind, root, clock.OccasionBy(Me.Actor));
                if (outcome is NotPosted refused)
                    return Edit.Answer(await Again(budget, kind, form, refused.Words));
                if (outcome is Posted { Decision: { } decision })
                    db.Decisions.Add(decision);
                return Edit.Save(() => RedirectWithMessage($"/budgets/{budget}", $"{form.Sum} {kind.Done}."));
            },
            () => db.TryPostAsync(root!, form.RequestId, CancellationToken),
            () => Again(budget, kind!, form, Stale.Money("recorded"))
        );
    }

    // Nothing is paid to a person before the powers and the direction exist (rules A01 and A09).
    private async Task<string?> RefusalOfDirectPaymentAsync(PaymentKind kind, Budget budget, MoveMoneyForm form)
    {
        if (kind.Name != "instalment" || budget.Parts.FirstOrDefault(part => part.Number == form.Part)?.IsPaidDirectly != true)
            return null;
        return (await db.PaymentAnswerAsync(budget, form.Day?.Value ?? clock.Today, CancellationToken)).Reasons.FirstOrDefault();
    }

    private Task<IActionResult> Again(string budget, PaymentKind kind, MoveMoneyForm form, string? words = null)
    {
        if (words is not null)
            ModelState.AddModelError("Form.Amount", words);
        db.ChangeTracker.Clear();
        return Show(budget, kind, form);
    }
}
