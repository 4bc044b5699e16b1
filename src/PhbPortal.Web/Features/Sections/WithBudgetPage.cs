using PhbPortal.Web.Features.Shared;

namespace PhbPortal.Web.Features.Sections;

public sealed record WithBudgetPage(PlanHeading Plan, WithBudgetForm Form);
