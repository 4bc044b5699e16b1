using System.Diagnostics;
using FluentValidation;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using PhbPortal.Domain.Budgets;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Time;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Budgets.Payments;

/// <summary>A movement of the budget's own money; <see cref="PaymentKind"/> says which of the fields it needs.</summary>
public sealed class MoveMoneyForm
{
    /// <summary>Created when the form is shown, so that the same form sent twice is one entry.</summary>
    public Guid RequestId { get; set; }

    /// <summary>The number of the part of the budget.</summary>
    public int? Part { get; set; }

    public string? Amount { get; set; }

    public DateField? Day { get; set; }

    public string? Reason { get; set; }

    /// <summary>How queried money is settled: accepted as spent, or returned to the holder's account.</summary>
    public string? Settled { get; set; }

    /// <summary>For use after validation.</summary>
    internal Money Sum => Money.TryParse(Amount, out var sum) ? sum : Money.Zero;

    /// <summary>What this kind of movement requires, beyond valid fields.</summary>
    internal void JudgeAgainst(PaymentKind kind, Budget budget, ModelStateDictionary said)
    {
        if (Part is { } number && !budget.Parts.Any(part => part.Number == number && kind.Concerns(part)))
            said.AddModelError("Form.Part", "Choose a part from the list");
        if (kind.AsksDay && Day is not { IsEmpty: false })
            said.AddModelError("Form.Day", "Enter the day");
        if (kind.AsksReason && Reason.Tidy().Length == 0)
            said.AddModelError("Form.Reason", "Give the reason");
        if (kind.AsksOutcome && Settled is not ("spent" or "held"))
            said.AddModelError("Form.Settled", "Say what became of the money");
    }

    internal LedgerOutcome Post(PaymentKind kind, Budget budget, Occasion occasion)
    {
        var (part, sum, reason) = (Part!.Value, Sum, Reason.Tidy());
        var day = Day?.Value ?? occasion.Today;
        return kind.Name switch
        {
            "instalment" => budget.PayInstalment(part, sum, day, RequestId, occasion),
            "return" => budget.RecordReturn(part, sum, day, reason, RequestId, occasion),
            "query" => budget.Query(part, sum, day, reason, RequestId, occasion),
            "settle" => budget.SettleQuery(part, sum, Settled == "spent", reason, RequestId, occasion),
            "reimbursement" => budget.Reimburse(part, sum, day, RequestId, occasion),
            "offset" => budget.Offset(part, sum, reason, RequestId, occasion),
            "raise" => budget.Uplift(part, sum, reason, RequestId, occasion),
            "lower" => budget.Reduce(part, sum, reason, RequestId, budget.CarePlan.Case, occasion),
            _ => throw new UnreachableException($"Nothing moves money as {kind.Name}."),
        };
    }
}

public sealed class MoveMoneyFormValidator : AbstractValidator<MoveMoneyForm>
{
    public MoveMoneyFormValidator(PortalClock clock)
    {
        RuleFor(f => f.RequestId).NotEmpty().WithMessage("Open this page again before you send it");
        RuleFor(f => f.Part).NotNull().WithMessage("Choose the part of the budget");
        RuleFor(f => f.Amount).Pounds();
        RuleFor(f => f.Day).RealDayOrNothing("The day").NotAfter(_ => clock.Today, "The day must be today or in the past");
        RuleFor(f => f.Reason).AtMost(TextLength.Note, "The reason");
    }
}
