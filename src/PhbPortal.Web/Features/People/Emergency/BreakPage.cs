namespace PhbPortal.Web.Features.People.Emergency;

/// <param name="Hours">How long the record stays open.</param>
public sealed record BreakPage(BreakForm Form, int Hours);
