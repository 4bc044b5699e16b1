using PhbPortal.Data.Queries;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Web.Features.Shared;

namespace PhbPortal.Web.Features.Plans.Agreement;

public sealed record SubmitPage(
    PersonStrip Person,
    string GivenName,
    string Reference,
    int Version,
    IReadOnlyList<PlanGap> Gaps,
    IReadOnlyList<string> Exceptions
)
{
    public static SubmitPage Of(PlanForDecision whole, DateOnly today) =>
        new(
            PlanHeading.StripOf(whole.Case.Person, today),
            whole.Case.Person.Called,
            whole.Plan.Reference,
            whole.Plan.Version,
            whole.Gaps,
            [.. whole.Exceptions]
        );
}
