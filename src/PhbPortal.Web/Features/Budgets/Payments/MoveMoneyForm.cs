using FluentValidation;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Time;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Budgets.Payments;

/// <summary>One movement of the budget's own money; <see cref="PaymentKind"/> says which of the fields it asks for.</summary>
public sealed class MoveMoneyForm
{
    /// <summary>Made when the form is shown, so that the same form sent twice is one entry.</summary>
    public Guid RequestId { get; set; }

    /// <summary>The number of the part of the budget.</summary>
    public int? Part { get; set; }

    public string? Amount { get; set; }

    public DateField? Day { get; set; }

    public string? Reason { get; set; }

    /// <summary>What becomes of queried money: accepted as spent, or back with the holder.</summary>
    public string? Settled { get; set; }
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
