namespace PhbPortal.Domain.Figures;

/// <summary>Notice before a reduction, if the plan does not promise more (rules C05 and D12).</summary>
public sealed record NoticePolicy(PolicyFigure Reduction)
{
    public int ReductionNoticeDays => Reduction.Count;

    public PolicyUsed Used => PolicyUsed.Of("notice", Reduction);
}
