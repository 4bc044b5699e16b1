using PhbPortal.Web.Features.Shared;

namespace PhbPortal.Web.Features.Plans.Sections;

public sealed record WhatMattersPage(PlanHeading Plan, WhatMattersForm Form);
