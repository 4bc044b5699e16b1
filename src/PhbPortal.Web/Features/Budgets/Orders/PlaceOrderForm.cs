using FluentValidation;
using PhbPortal.Domain.Budgets;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Budgets.Orders;

public sealed class PlaceOrderForm
{
    /// <summary>Created when the form is shown, so that the same form sent twice is one order.</summary>
    public Guid RequestId { get; set; }

    /// <summary>The number of the support line in the plan.</summary>
    public int? Line { get; set; }

    public string? Amount { get; set; }

    public DateField? ExpectedOn { get; set; }

    /// <summary>For use after validation.</summary>
    internal Order ToOrder(PlannedSupport support)
    {
        _ = Money.TryParse(Amount, out var amount); // the validator read it before
        return new(RequestId, support, amount, ExpectedOn!.Value!.Value);
    }
}

public sealed class PlaceOrderFormValidator : AbstractValidator<PlaceOrderForm>
{
    public PlaceOrderFormValidator()
    {
        RuleFor(f => f.RequestId).NotEmpty().WithMessage("Open this page again before you send it");
        RuleFor(f => f.Line).NotNull().WithMessage("Choose what is ordered");
        RuleFor(f => f.Amount).Pounds();
        RuleFor(f => f.ExpectedOn).RealDay("The day", "Enter the day it is expected");
    }
}
