namespace PhbPortal.Domain.Programme;

/// <summary>Where one scheme, or a site by its proposals and schemes, stands on a day.</summary>
public enum SchemeStage
{
    NoProposal,
    ProposalSent,
    ProposalDeclined,

    /// <summary>Made, and its first day is still to come.</summary>
    NotBegun,

    /// <summary>In force, and the power to pay is not given (rule A09).</summary>
    NoDirection,

    /// <summary>
    /// In force with its direction, and whoever leads the site may not pay: a successor without saved powers, or nobody leads it.
    /// </summary>
    MayNotPay,

    MayPay,

    /// <summary>Over, and nothing that was found is published (rule A12).</summary>
    ReviewDue,
    Over,
}
