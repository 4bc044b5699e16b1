using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Data.Queries;
using PhbPortal.Domain.Budgets;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Access;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.Time;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Budgets.Payments;

/// <summary>Movements of a budget's own money: to the holder and back, queried, raised and lowered.</summary>
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

    private async Task<IActionResult> Record(string budget, PaymentKind? kind, MoveMoneyForm form)
    {
        var root = await db
            .Budgets.WithParts()
            .Include(b => b.CarePlan.Case)
            .SingleOrDefaultAsync(b => b.Reference == budget, CancellationToken);
        if (kind is null || root is not { State: BudgetState.Live })
            return NotFound();
        if (await db.SentBefore(root.Id, form.RequestId, CancellationToken) is { PostingNumber: { } number })
            return SentTwice(budget, number);
        Check(kind, form, root);
        if (!ModelState.IsValid)
            return await Again(budget, kind, form);
        if (await RefusalOfDirectPaymentAsync(kind, root, form) is { } notYet)
        {
            ModelState.AddModelError("Form.Day", notYet);
            return await Again(budget, kind, form);
        }

        _ = Money.TryParse(form.Amount, out var amount); // the validator read it before
        var outcome = Post(kind, root, form, amount);
        if (outcome is NotPosted refused)
            return await Again(budget, kind, form, refused.Words);
        if (outcome is Posted { Decision: { } decision })
            db.Decisions.Add(decision);
        switch (await db.KeepAsync(root, form.RequestId, CancellationToken))
        {
            case Kept.Saved:
                return RedirectWithMessage($"/budgets/{budget}", $"{amount} {kind.Done}.");
            case Kept.SentAlready:
                return SentTwice(budget, (await db.SentBefore(root.Id, form.RequestId, CancellationToken))?.PostingNumber ?? 1);
            default:
                return await Again(
                    budget,
                    kind,
                    form,
                    "Somebody else changed this budget while you were typing. Nothing was recorded. Look at it again, and send it again"
                );
        }
    }

    // Nothing is paid to a person before the powers and the direction are there (rules A01 and A09).
    private async Task<string?> RefusalOfDirectPaymentAsync(PaymentKind kind, Budget budget, MoveMoneyForm form)
    {
        if (kind.Name != "instalment" || budget.Parts.FirstOrDefault(part => part.Number == form.Part)?.Model != HoldingModel.DirectPayment)
            return null;
        return (await db.PaymentAnswerAsync(budget, form.Day?.Value ?? clock.Today, CancellationToken)).Reasons.FirstOrDefault();
    }

    private LedgerOutcome Post(PaymentKind kind, Budget budget, MoveMoneyForm form, Money amount)
    {
        var (part, id, reason) = (form.Part!.Value, form.RequestId, form.Reason.Tidy());
        var occasion = clock.OccasionBy(Me.Actor);
        var day = form.Day?.Value ?? occasion.Today;
        return kind.Name switch
        {
            "instalment" => budget.PayInstalment(part, amount, day, id, occasion),
            "return" => budget.RecordReturn(part, amount, day, reason, id, occasion),
            "query" => budget.Query(part, amount, day, reason, id, occasion),
            "settle" => budget.SettleQuery(part, amount, form.Settled == "spent", reason, id, occasion),
            "reimbursement" => budget.Reimburse(part, amount, day, id, occasion),
            "offset" => budget.Offset(part, amount, reason, id, occasion),
            "raise" => budget.Uplift(part, amount, reason, id, occasion),
            _ => budget.Reduce(part, amount, reason, id, budget.CarePlan.Case, occasion),
        };
    }

    private void Check(PaymentKind kind, MoveMoneyForm form, Budget budget)
    {
        if (form.Part is { } part && !budget.Parts.Any(p => p.Number == part && kind.Concerns(p)))
            ModelState.AddModelError("Form.Part", "Choose a part from the list");
        if (kind.AsksDay && form.Day is not { IsEmpty: false })
            ModelState.AddModelError("Form.Day", "Enter the day");
        if (kind.AsksReason && form.Reason.Tidy().Length == 0)
            ModelState.AddModelError("Form.Reason", "Give the reason");
        if (kind.AsksOutcome && form.Settled is not ("spent" or "held"))
            ModelState.AddModelError("Form.Settled", "Say what became of the money");
    }

    private Task<IActionResult> Again(string budget, PaymentKind kind, MoveMoneyForm form, string? words = null)
    {
        if (words is not null)
            ModelState.AddModelError("Form.Amount", words);
        db.ChangeTracker.Clear();
        return Show(budget, kind, form);
    }

    private RedirectResult SentTwice(string budget, int number) => RecordedOnce($"/budgets/{budget}/spending/{number}");
}
