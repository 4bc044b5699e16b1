namespace PhbPortal.Web.Features.Accounts.SecondStepProposals;

public sealed record SecondStepProposalPage(AccountHead Head, IdentityForm Form);
