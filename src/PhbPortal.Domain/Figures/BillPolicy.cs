namespace PhbPortal.Domain.Figures;

/// <summary>How long a bill above the budget, for support that is not essential, may wait for its decision.</summary>
public sealed record BillPolicy(PolicyFigure Decide)
{
    public int DecideWithinWorkingDays => Decide.Count;

    public PolicyUsed Used => PolicyUsed.Of("bill", Decide);
}
