using PhbPortal.Web.SignIn;

namespace PhbPortal.Web.Features.Account.SecondStep;

public sealed record SecondStepPage(SecondStepForm Form, string ReturnUrl, Factors Factors);
