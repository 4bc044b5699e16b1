using PhbPortal.Domain.CarePlans;
using PhbPortal.Web.Features.Shared;

namespace PhbPortal.Web.Features.Plans.Plan;

public sealed record NextPage(PersonStrip Person, string Reference, int Number, bool InForce, NextForm Form)
{
    public static NextPage Of(CarePlan plan, NextForm form, DateOnly today) =>
        new(PlanHeading.StripOf(plan.Case.Person, today), plan.Reference, plan.Number, plan.State == PlanState.Approved, form);
}
