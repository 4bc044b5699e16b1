using PhbPortal.Domain.CarePlans;
using PhbPortal.Web.Features.Shared;

namespace PhbPortal.Web.Features.Plans.Sections;

public sealed record ContingencyPage(PlanHeading Plan, ContingencyForm Form)
{
    public static ContingencyPage Of(PlanHeading heading, CarePlan plan, ContingencyForm? typed) =>
        new(heading, typed ?? ContingencyForm.From(plan));
}
