namespace PhbPortal.Web.Features.Cases.BudgetRequests;

public sealed record WithdrawPage(AnswerPage About, WithdrawForm Form);
