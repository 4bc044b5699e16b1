
namespace PhbPortal.Web.Features.Accounts.SecondStepProposals;

public sealed record SecondStepPage(AccountHead Head, IdentityForm Form);
