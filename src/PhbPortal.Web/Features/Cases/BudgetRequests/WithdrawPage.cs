namespace PhbPortal.Web.Features.Cases.BudgetRequests;

public sealed record WithdrawPage(AnswerBudgetRequestPage About, WithdrawForm Form);
