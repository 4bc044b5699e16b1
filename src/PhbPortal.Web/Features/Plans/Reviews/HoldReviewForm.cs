using FluentValidation;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Editing;
using PhbPortal.Web.Time;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Plans.Reviews;

public sealed class HoldReviewForm : IVersionedForm
{
    /// <summary>The version of the review that the form was filled from.</summary>
    public int Version { get; set; }

    public DateField? HeldOn { get; set; }

    public string? PlanStillRight { get; set; }

    public string? MoneyUsedWell { get; set; }

    public string? AmountEnough { get; set; }

    public string? DutiesKept { get; set; }

    public string? PersonsView { get; set; }

    internal ReviewAnswers ToAnswers() =>
        new(PlanStillRight.Tidy(), MoneyUsedWell.Tidy(), AmountEnough.Tidy(), DutiesKept.Tidy(), PersonsView.Tidy());
}

public sealed class HoldReviewFormValidator : AbstractValidator<HoldReviewForm>
{
    public HoldReviewFormValidator(PortalClock clock)
    {
        RuleFor(f => f.HeldOn)
            .RealDay("The day", "Enter the day of the review")
            .NotAfter(_ => clock.Today, "The day must be today or in the past");
        RuleFor(f => f.PlanStillRight).Given("Say whether the plan is still right").AtMost(TextLength.Page, "The answer");
        RuleFor(f => f.MoneyUsedWell).Given("Say whether the money was used as agreed").AtMost(TextLength.Page, "The answer");
        RuleFor(f => f.AmountEnough).Given("Say whether the amount is still enough").AtMost(TextLength.Page, "The answer");
        RuleFor(f => f.DutiesKept).Given("Say whether everyone kept to what was agreed").AtMost(TextLength.Page, "The answer");
        RuleFor(f => f.PersonsView).AtMost(TextLength.Page, "The person’s view");
    }
}
