using PhbPortal.Domain.CarePlans;
using PhbPortal.Web.Features.Shared;

namespace PhbPortal.Web.Features.Plans.Sections;

public sealed record WhatMattersPage(PlanHeading Plan, WhatMattersForm Form)
{
    public static WhatMattersPage Of(PlanHeading heading, CarePlan plan, WhatMattersForm? typed) =>
        new(heading, typed ?? WhatMattersForm.From(plan));
}
