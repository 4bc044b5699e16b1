namespace PhbPortal.Domain.Programme;

/// <summary>The position of one scheme, or of a site by its proposals and schemes, on a day.</summary>
public enum SchemeStage
{
    NoProposal,
    ProposalSent,
    ProposalDeclined,

    /// <summary>Made, but its first day is in the future.</summary>
    NotBegun,

    /// <summary>In force without the power to pay (rule A09).</summary>
    NoDirection,

    /// <summary>
    /// In force with its direction, but the lead organisation may not pay: a successor without saved powers, or no lead.
    /// </summary>
    MayNotPay,

    MayPay,

    /// <summary>Over, without published findings (rule A12).</summary>
    ReviewDue,
    Over,
}
