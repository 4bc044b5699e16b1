namespace PhbPortal.Domain.Figures;

/// <summary>Deadlines when a budget runs short (rules C10 and G06). Care continues meanwhile; no figure here can stop it.</summary>
public sealed record OverspendPolicy(PolicyFigure Call, PolicyFigure Decide)
{
    public int CallWithinWorkingDays => Call.Count;

    public int DecideWithinWorkingDays => Decide.Count;

    public PolicyUsed Used => PolicyUsed.Of("overspend", Call, Decide);
}
