using PhbPortal.Domain.CarePlans;
using PhbPortal.Web.Features.Shared;

namespace PhbPortal.Web.Features.Plans.Sections;

public sealed record PeoplePage(PlanHeading Plan, PeopleForm Form)
{
    public static PeoplePage Of(PlanHeading heading, CarePlan plan, PeopleForm? typed) => new(heading, typed ?? PeopleForm.From(plan));
}
