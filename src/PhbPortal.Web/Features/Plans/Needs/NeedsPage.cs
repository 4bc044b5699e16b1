using PhbPortal.Domain.CarePlans;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Plans.Needs;

public sealed record NeedsPage(PlanHeading Plan, IReadOnlyList<Need> Needs, NeedsForm Form)
{
    public string Finding
    {
        get
        {
            var outcomes = Needs.SelectMany(need => need.Outcomes).ToList();
            return Needs.Count == 0
                ? $"Nothing is written down yet. Start with what {Plan.GivenName} needs and wants to be different."
                : $"{Needs.Count.Counted("need", "needs")}. {outcomes.Count(outcome => outcome.Sign.Length > 0)} "
                    + $"of {outcomes.Count.Counted("outcome", "outcomes")} say how {Plan.GivenName} will know it has worked.";
        }
    }

    public static NeedsPage Of(PlanHeading heading, CarePlan plan) =>
        new(
            heading,
            [.. plan.Needs.OrderBy(need => need.Number)],
            new() { Completed = SectionText.Field(plan.CompletedSections.HasFlag(PlanSections.Needs)) }
        );
}

public sealed record AddNeedPage(PlanHeading Plan, AddNeedForm Form)
{
    public static AddNeedPage Of(PlanHeading heading, CarePlan plan, AddNeedForm? typed) => new(heading, typed ?? AddNeedForm.For(plan));
}

public sealed record ChangeNeedPage(PlanHeading Plan, ChangeNeedForm Form)
{
    public static ChangeNeedPage? Of(PlanHeading heading, CarePlan plan, int number, ChangeNeedForm? typed) =>
        ChangeNeedForm.From(plan, number) is { } kept ? new(heading, typed ?? kept) : null;
}

/// <param name="Lines">The support that serves the need; while there is any, the need cannot be removed.</param>
public sealed record RemoveNeedPage(PlanHeading Plan, Need Need, IReadOnlyList<string> Lines)
{
    public static RemoveNeedPage? Of(PlanHeading heading, CarePlan plan, int number) =>
        plan.NeedOf(number) is { } need
            ? new(
                heading,
                need,
                [
                    .. plan
                        .Supports.Where(line => need.Outcomes.Any(outcome => outcome.Number == line.OutcomeNumber))
                        .Select(line => line.What),
                ]
            )
            : null;
}
