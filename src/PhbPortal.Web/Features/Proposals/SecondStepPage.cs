using PhbPortal.Web.Features.Shared;

namespace PhbPortal.Web.Features.Proposals;

public sealed record SecondStepPage(AccountHead Head, IdentityForm Form);
