using FluentValidation;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Plans.Plan;

public sealed class NextForm
{
    public DateField? FirstDay { get; set; }

    public DateField? LastDay { get; set; }

    internal DateSpan Period => new(FirstDay!.Value!.Value, LastDay!.Value!.Value);

    public static NextForm For(CarePlan plan) => new() { FirstDay = DateField.From(plan.FirstDay), LastDay = DateField.From(plan.LastDay) };
}

public sealed class NextFormValidator : AbstractValidator<NextForm>
{
    public NextFormValidator()
    {
        RuleFor(f => f.FirstDay).RealDay("The first day", "Enter the first day of the new version");
        RuleFor(f => f.LastDay).RealDay("The last day", "Enter the last day of the new version");
        RuleFor(f => f.FirstDay).WithinProgramme();
        RuleFor(f => f.LastDay)
            .NotBefore(f => f.FirstDay?.Value, "The last day must be on or after the first day")
            .NotAfter(
                f => f.FirstDay?.Value is { } first ? PlanDays.LatestEnd(first) : DateOnly.MaxValue,
                "A plan can last at most three years"
            );
    }
}
