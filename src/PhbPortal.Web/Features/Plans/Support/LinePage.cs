using Microsoft.AspNetCore.Mvc.Rendering;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.Support;
using PhbPortal.Web.Features.Shared;

namespace PhbPortal.Web.Features.Plans.Support;

public sealed record LinePage(
    PlanHeading Plan,
    int? Line,
    PlanMoney Money,
    IReadOnlyList<Outcome> Outcomes,
    IReadOnlyList<SelectListItem> Categories,
    LineForm Form,
    RefusedSupport? Refused
)
{
    public static readonly IReadOnlyList<SelectListItem> Intervals =
    [
        .. Enum.GetValues<HowOften>().Select(often => new SelectListItem(PlanText.Of(often), often.ToString())),
    ];

    public static readonly IReadOnlyList<SelectListItem> Weekdays =
    [
        new("Any day", ""),
        .. Enum.GetValues<DayOfWeek>().OrderBy(day => ((int)day + 6) % 7).Select(day => new SelectListItem(day.ToString(), day.ToString())),
    ];

    public static readonly IReadOnlyList<SelectListItem> PaidPeople =
    [
        new("An organisation, or nobody is chosen yet", ""),
        .. Enum.GetValues<Relationship>().Select(relationship => new SelectListItem(PlanText.Of(relationship), relationship.ToString())),
    ];

    public static LinePage? Of(PlanHeading heading, CarePlan plan, int? number, LineForm? typed, RefusedSupport? refused)
    {
        var line = plan.Supports.FirstOrDefault(support => support.Line == number);
        if (number is not null && line is null)
            return null;
        var form = typed ?? (line is null ? LineForm.New(plan) : LineForm.From(plan, line));
        return new(
            heading,
            number,
            PlanMoney.Of(plan.Supports, heading.Told),
            [.. plan.Outcomes.OrderBy(outcome => outcome.Number)],
            [
                new("Choose the kind", ""),
                .. SupportCategories.On(plan.LastDay).Select(category => new SelectListItem(category.Name, category.Code)),
            ],
            form,
            refused
        );
    }
}
