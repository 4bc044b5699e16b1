namespace PhbPortal.Domain.Programme;

/// <summary>The position of the site on a day, by the rules on direct payments: the one place that says who may pay directly.</summary>
public sealed partial class PilotSite
{
    /// <summary>The needs for which a budget that starts on the day can be paid to the person.</summary>
    /// <param name="lead">The organisation that leads the site on the day.</param>
    public IEnumerable<QualifyingNeed> PaidDirectlyOn(DateOnly day, Organisation? lead) =>
        QualifyingNeeds.All.Where(need => DirectPaymentGate.Judge(DirectPaymentFacts.Of(day, new(schemes, lead), new(need))).IsOpen);

    /// <param name="lead">The organisation that leads the site on the day.</param>
    public SchemeStage StageOn(DateOnly day, Organisation? lead) =>
        SchemeOn(day) is { } scheme ? StageOf(scheme, day, lead)
        : PaidDirectlyOn(day, lead).Any() ? SchemeStage.MayPay
        : schemes.Exists(ended => ended.AwaitsReviewOn(day)) ? SchemeStage.ReviewDue
        : schemes.Exists(next => next.FirstDay > day) ? SchemeStage.NotBegun
        : proposals.Exists(AwaitsAnswer) ? SchemeStage.ProposalSent
        : schemes.Count > 0 ? SchemeStage.Over
        : proposals.Count > 0 ? SchemeStage.ProposalDeclined
        : SchemeStage.NoProposal;

    /// <summary>A scheme is still in force on its last day.</summary>
    /// <param name="lead">The organisation that leads the site on the day.</param>
    public SchemeStage StageOf(PilotScheme scheme, DateOnly day, Organisation? lead) =>
        day < scheme.FirstDay ? SchemeStage.NotBegun
        : !scheme.Covers(day)
            ? scheme.AwaitsReviewOn(day) ? SchemeStage.ReviewDue
                : SchemeStage.Over
        : PaidDirectlyOn(day, lead).Any() ? SchemeStage.MayPay
        : scheme.DirectedOn is { } directed && directed <= day ? SchemeStage.MayNotPay
        : SchemeStage.NoDirection;
}
