using PhbPortal.Web.Access;

namespace PhbPortal.Web.Features.SecondStep;

public sealed record SecondStepPage(SecondStepForm Form, string ReturnUrl, Factors Factors);
