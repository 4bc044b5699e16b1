using PhbPortal.Web.Features.Shared;

namespace PhbPortal.Web.Features.Plans.Sections;

public sealed record ContingencyPage(PlanHeading Plan, ContingencyForm Form);
