using PhbPortal.Domain.CarePlans;
using PhbPortal.Web.Features.Shared;

namespace PhbPortal.Web.Features.Plans.Outcomes;

public sealed record OutcomePage(PlanHeading Plan, string Need, int? Number, OutcomeForm Form)
{
    public static OutcomePage? ForNew(PlanHeading heading, CarePlan plan, int need, OutcomeForm? typed) =>
        plan.NeedOf(need) is { } served ? new(heading, served.Description, null, typed ?? new() { Version = plan.Version }) : null;

    public static OutcomePage? ForKept(PlanHeading heading, CarePlan plan, int number, OutcomeForm? typed) =>
        plan.Needs.FirstOrDefault(need => need.Outcomes.Any(outcome => outcome.Number == number)) is { } served
            ? new(heading, served.Description, number, typed ?? OutcomeForm.From(plan, number)!)
            : null;
}

/// <param name="Lines">The support that serves the outcome; while there is any, it cannot be removed.</param>
public sealed record RemoveOutcomePage(PlanHeading Plan, string OwnWords, IReadOnlyList<string> Lines)
{
    public static RemoveOutcomePage? Of(PlanHeading heading, CarePlan plan, int number) =>
        plan.OutcomeOf(number) is { } outcome
            ? new(heading, outcome.OwnWords, [.. plan.Supports.Where(line => line.OutcomeNumber == number).Select(line => line.What)])
            : null;
}
