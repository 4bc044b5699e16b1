namespace PhbPortal.Web.Features.MyPlan.MyDecisions;

public sealed record AskToLookAgainPage(MyDecisionPage About, AskToLookAgainForm Form);
