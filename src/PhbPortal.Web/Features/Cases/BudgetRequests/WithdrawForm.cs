using FluentValidation;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Time;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Cases.BudgetRequests;

/// <summary>Whoever asked withdraws the request.</summary>
public sealed class WithdrawForm
{
    public string? By { get; set; }

    public DateField On { get; set; } = new();
}

public sealed class WithdrawFormValidator : AbstractValidator<WithdrawForm>
{
    public WithdrawFormValidator(PortalClock clock)
    {
        RuleFor(f => f.By).NameGiven("Enter who said that it is taken back").AtMost(TextLength.Line, "The name");
        RuleFor(f => f.On)
            .RealDay("The day", "Enter the day on which they said so")
            .NotAfter(_ => clock.Today, "The day must be today or in the past");
    }
}
