using PhbPortal.Web.Features.Shared;

namespace PhbPortal.Web.Features.Plans.Sections;

public sealed record WithBudgetPage(PlanHeading Plan, WithBudgetForm Form);
