namespace PhbPortal.Domain.Figures;

/// <summary>How long an approver has.</summary>
public sealed record ApprovalPolicy(PolicyFigure DirectSignOff, PolicyFigure BudgetException)
{
    public int DirectSignOffWorkingDays => DirectSignOff.Count;

    public int BudgetExceptionWorkingDays => BudgetException.Count;

    public PolicyUsed Used => PolicyUsed.Of("approval", DirectSignOff, BudgetException);
}
