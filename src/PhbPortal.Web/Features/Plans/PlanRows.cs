using PhbPortal.Domain.CarePlans;

namespace PhbPortal.Web.Features.Plans;

/// <summary>The rows of a plan by the numbers in addresses; null if there is no such row.</summary>
internal static class PlanRows
{
    public static Need? NeedOf(this CarePlan plan, int number) => plan.Needs.FirstOrDefault(need => need.Number == number);

    public static Outcome? OutcomeOf(this CarePlan plan, int number) => plan.Outcomes.FirstOrDefault(outcome => outcome.Number == number);

    public static Risk? RiskOf(this CarePlan plan, int number) => plan.Risks.FirstOrDefault(risk => risk.Number == number);

    public static PlannedSupport? SupportOf(this CarePlan plan, int line) => plan.Supports.FirstOrDefault(support => support.Line == line);
}
