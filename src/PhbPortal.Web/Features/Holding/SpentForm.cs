using FluentValidation;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Startup;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Holding;

public sealed class SpentForm
{
    /// <summary>Made when the form is shown, so that the same form sent twice is one spend.</summary>
    public Guid RequestId { get; set; }

    /// <summary>The number of the support line in the plan.</summary>
    public int? Line { get; set; }

    public string? Amount { get; set; }

    public DateField? SpentOn { get; set; }

    public string? What { get; set; }

    /// <summary>The reference of the open order that this settles; empty when there is none.</summary>
    public string? Order { get; set; }

    /// <summary>An unusual amount is right.</summary>
    public bool Confirmed { get; set; }
}

public sealed class SpentFormValidator : AbstractValidator<SpentForm>
{
    public SpentFormValidator(PortalClock clock)
    {
        RuleFor(f => f.RequestId).NotEmpty().WithMessage("Open this page again before you send it");
        RuleFor(f => f.Line).NotNull().WithMessage("Choose what it was for");
        RuleFor(f => f.Amount).Pounds();
        RuleFor(f => f.SpentOn).RealDay("The day", "Enter the day it was bought or used").NotAfter(_ => clock.Today, "The day must be today or in the past");
        RuleFor(f => f.What).Given("Say what was bought").AtMost(TextLength.Line, "What was bought");
    }
}
