namespace PhbPortal.Domain.Figures;

/// <summary>How long a bill beyond the budget, for support that no need depends on, may wait for its decision.</summary>
public sealed record BillPolicy(PolicyFigure Decide)
{
    public int DecideWithinWorkingDays => Decide.Count;

    public PolicyUsed Used => PolicyUsed.Of("bill", Decide);
}
