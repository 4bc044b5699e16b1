namespace PhbPortal.Web.Features.MyPlan.MyDecisions;

public sealed record AskPage(MyDecisionPage About, AskForm Form);
