using PhbPortal.Web.Features.Shared;

namespace PhbPortal.Web.Features.Sections;

public sealed record WhatMattersPage(PlanHeading Plan, WhatMattersForm Form);
