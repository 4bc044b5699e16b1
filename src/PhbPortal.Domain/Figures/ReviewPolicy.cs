namespace PhbPortal.Domain.Figures;

/// <summary>When a plan must be reviewed (rules G02, G03 and G06; G09 applies the same intervals to other models as a warning).</summary>
public sealed record ReviewPolicy(PolicyFigure First, PolicyFigure Later, PolicyFigure Compulsory)
{
    public int CompulsoryReviewWorkingDays => Compulsory.Count;

    public PolicyUsed Used => PolicyUsed.Of("review", First, Later, Compulsory);

    /// <summary>
    /// The last day on which the first review is in time: the same day of the month, or the month's last day if it is shorter.
    /// </summary>
    public DateOnly FirstReviewDue(DateOnly started) => First.After(started);

    public DateOnly NextReviewDue(DateOnly lastReview) => Later.After(lastReview);
}
