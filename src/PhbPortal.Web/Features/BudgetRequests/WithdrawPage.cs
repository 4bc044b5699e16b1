namespace PhbPortal.Web.Features.BudgetRequests;

public sealed record WithdrawPage(AnswerPage About, WithdrawForm Form);
