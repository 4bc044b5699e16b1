using PhbPortal.Web.Features.Shared;

namespace PhbPortal.Web.Features.Sections;

public sealed record PeoplePage(PlanHeading Plan, PeopleForm Form);
