namespace PhbPortal.Web.Features.MyDecisions;

public sealed record AskPage(MyDecisionPage About, AskForm Form);
