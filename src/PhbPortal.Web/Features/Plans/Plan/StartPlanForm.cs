using FluentValidation;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Plans.Plan;

public sealed class StartPlanForm
{
    public DateField? FirstDay { get; set; }

    public DateField? LastDay { get; set; }

    /// <summary>A person may have a plan without a budget (A26).</summary>
    public string? Budget { get; set; }

    internal DateSpan Period => new(FirstDay!.Value!.Value, LastDay!.Value!.Value);

    internal bool WantsBudget => Budget == ChoiceRules.Yes;

    /// <summary>The days of the calculated amount; a year from today if there is none.</summary>
    public static StartPlanForm For(CareCase careCase, DateOnly today) =>
        new()
        {
            FirstDay = DateField.From(careCase.LatestAmount?.FirstDay ?? today),
            LastDay = DateField.From(careCase.LatestAmount?.LastDay ?? today.AddYears(1).AddDays(-1)),
            Budget = ChoiceRules.Yes,
        };
}

public sealed class StartPlanFormValidator : AbstractValidator<StartPlanForm>
{
    public StartPlanFormValidator()
    {
        RuleFor(f => f.FirstDay).RealDay("The first day", "Enter the first day of the plan");
        RuleFor(f => f.LastDay).RealDay("The last day", "Enter the last day of the plan");
        RuleFor(f => f.FirstDay).WithinProgramme();
        RuleFor(f => f.LastDay)
            .NotBefore(f => f.FirstDay?.Value, "The last day must be on or after the first day")
            .NotAfter(
                f => f.FirstDay?.Value is { } first ? PlanDays.LatestEnd(first) : DateOnly.MaxValue,
                "A plan can last at most three years"
            );
        RuleFor(f => f.Budget).YesOrNo("Say whether the person wants a budget with the plan");
    }
}
