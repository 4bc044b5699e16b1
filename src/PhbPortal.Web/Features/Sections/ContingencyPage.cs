using PhbPortal.Web.Features.Shared;

namespace PhbPortal.Web.Features.Sections;

public sealed record ContingencyPage(PlanHeading Plan, ContingencyForm Form);
