using PhbPortal.Domain.Cases;

namespace PhbPortal.Web.Features.Cases;

/// <summary>The method of calculating an amount, in words.</summary>
public static class MethodText
{
    public static string Of(BudgetMethod method) =>
        method switch
        {
            BudgetMethod.CostOfCurrentCare => "Cost of the care they have now",
            BudgetMethod.CostOfOutlinePlan => "Cost of an outline plan",
            BudgetMethod.PointsTable => "Points table",
            BudgetMethod.FixedBand => "Fixed band",
            BudgetMethod.OneOffSum => "One-off sum",
            _ => throw new ArgumentOutOfRangeException(nameof(method), method, "Not a method."),
        };
}
