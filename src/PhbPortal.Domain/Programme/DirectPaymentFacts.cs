using PhbPortal.Domain.Support;

namespace PhbPortal.Domain.Programme;

/// <summary>
/// What the direct-payment gate is asked about. The day is the first day of the part of the budget that would be paid directly.
/// </summary>
/// <param name="Schemes">All schemes on record for the site.</param>
/// <param name="Body">The organisation that leads the site on the day; none when none is on record.</param>
/// <param name="AfterCare">Whether any of the support is section 117 after-care.</param>
/// <param name="FirstPaymentOn">The day of the first payment, when it is known.</param>
/// <param name="Orders">The orders of a court that the person is or was under.</param>
public sealed record DirectPaymentFacts(
    DateOnly Day,
    IReadOnlyList<PilotScheme> Schemes,
    Organisation? Body,
    QualifyingNeed Need,
    bool AfterCare = false,
    DateOnly? FirstPaymentOn = null,
    IReadOnlyList<CourtOrder>? Orders = null
)
{
    /// <summary>From when the site offers each way of holding a budget, where that binds it (safeguard P10).</summary>
    public BudgetTypesOffered? Offered { get; init; }

    /// <summary>
    /// Who is responsible for the person on the day of the budget or of the first payment, the later; none where nobody asks about a person
    /// (A15).
    /// </summary>
    public ResponsibleOn? Responsible { get; init; }

    /// <summary>
    /// An adult with capacity, for whom the need in the scheme, and who is responsible, rest on a regulation that was not read; for others
    /// it was (A14, A15).
    /// </summary>
    public bool DecidesForThemselves { get; init; } = true;
}
