namespace PhbPortal.Web.Features.MyPlan.MyPlan;

public sealed record AgreePage(WholePlanPage Whole)
{
    public AgreeForm Form { get; init; } = new() { Plan = Whole.Plan.Reference, Version = Whole.Plan.Version };
}
