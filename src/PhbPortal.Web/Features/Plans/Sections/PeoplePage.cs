using PhbPortal.Web.Features.Shared;

namespace PhbPortal.Web.Features.Plans.Sections;

public sealed record PeoplePage(PlanHeading Plan, PeopleForm Form);
