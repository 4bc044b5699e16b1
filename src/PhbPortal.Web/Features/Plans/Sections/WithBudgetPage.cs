using PhbPortal.Domain.CarePlans;
using PhbPortal.Web.Features.Shared;

namespace PhbPortal.Web.Features.Plans.Sections;

public sealed record WithBudgetPage(PlanHeading Plan, WithBudgetForm Form)
{
    public static WithBudgetPage Of(PlanHeading heading, CarePlan plan, WithBudgetForm? typed) =>
        new(heading, typed ?? WithBudgetForm.From(plan));
}
