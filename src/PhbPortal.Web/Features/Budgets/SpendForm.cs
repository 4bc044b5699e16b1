using FluentValidation;
using PhbPortal.Domain.Budgets;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Time;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Budgets;

/// <summary>What was bought from a budget, recorded by its site or by the organisation that holds the part.</summary>
public sealed class SpendForm
{
    /// <summary>Created when the form is shown, so that the same form sent twice is one spend.</summary>
    public Guid RequestId { get; set; }

    /// <summary>The number of the support line in the plan.</summary>
    public int? Line { get; set; }

    public string? Amount { get; set; }

    public DateField? SpentOn { get; set; }

    public string? What { get; set; }

    /// <summary>The reference of the open order that this bill settles; empty if there is none.</summary>
    public string? Order { get; set; }

    /// <summary>The unusual amount that was shown again and is right. Another amount is asked about anew.</summary>
    public string? Confirmed { get; set; }

    /// <summary>Back from the question about an unusual amount.</summary>
    public bool Change { get; set; }

    internal bool Confirms(Money amount) => Money.TryParse(Confirmed, out var shown) && shown == amount;

    /// <summary>For use after validation.</summary>
    internal Spend ToSpend(PlannedSupport support, Commitment? order)
    {
        _ = Money.TryParse(Amount, out var amount); // the validator read it before
        return new(RequestId, support, amount, SpentOn!.Value!.Value, What.Tidy()) { OrderedOn = order?.OrderedOn };
    }
}

public sealed class SpendFormValidator : AbstractValidator<SpendForm>
{
    public SpendFormValidator(PortalClock clock)
    {
        RuleFor(f => f.RequestId).NotEmpty().WithMessage("Open this page again before you send it");
        RuleFor(f => f.Line).NotNull().WithMessage("Choose what it was for");
        RuleFor(f => f.Amount).Pounds();
        RuleFor(f => f.SpentOn)
            .RealDay("The day", "Enter the day it was bought or used")
            .NotAfter(_ => clock.Today, "The day must be today or in the past");
        RuleFor(f => f.What).Given("Say what was bought").AtMost(TextLength.Line, "What was bought");
    }
}
