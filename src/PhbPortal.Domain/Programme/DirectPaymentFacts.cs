using PhbPortal.Domain.Support;

namespace PhbPortal.Domain.Programme;

/// <summary>What the direct-payment gate is asked about: a site and a person, from the first day of what would be paid directly.</summary>
public sealed record DirectPaymentFacts
{
    private DirectPaymentFacts(DateOnly day, PayingSite site, PersonToPay person, DateOnly? firstPaymentOn) =>
        (Day, Site, Person, FirstPaymentOn) = (day, site, person, firstPaymentOn);

    /// <summary>The first day of the part of the budget that would be paid directly.</summary>
    public DateOnly Day { get; }

    public PayingSite Site { get; }

    public PersonToPay Person { get; }

    /// <summary>The day of the first payment, when it is known.</summary>
    public DateOnly? FirstPaymentOn { get; }

    /// <summary>The first day, or the day of the first payment where that is later.</summary>
    public DateOnly PaidFrom => PaidFromOn(Day, FirstPaymentOn);

    /// <param name="site">As it is on the day.</param>
    /// <param name="person">As they are on the day; who is responsible for them is asked of <see cref="PaidFromOn"/>.</param>
    public static DirectPaymentFacts Of(DateOnly day, PayingSite site, PersonToPay person, DateOnly? firstPaymentOn = null) =>
        new(day, site, person, firstPaymentOn);

    /// <summary>The day of which orders of a court and who is responsible are asked.</summary>
    public static DateOnly PaidFromOn(DateOnly day, DateOnly? firstPaymentOn) => firstPaymentOn > day ? firstPaymentOn.Value : day;
}

/// <summary>A site as the rules about direct payments see it on a day.</summary>
/// <param name="Schemes">All schemes on record for the site.</param>
/// <param name="Lead">The organisation that leads the site on the day; none when none is on record.</param>
public sealed record PayingSite(IReadOnlyList<PilotScheme> Schemes, Organisation? Lead)
{
    /// <summary>From when the site offers each way of holding a budget, if that limits it (safeguard P10).</summary>
    public BudgetTypesOffered? Offered { get; init; }

    /// <param name="answering">The organisations that answer for the site, from day to day.</param>
    /// <param name="bodies">Those among them that lead it on that day, at least.</param>
    public static PayingSite On(
        DateOnly day,
        IReadOnlyList<PilotScheme> schemes,
        IEnumerable<Responsibility> answering,
        IReadOnlyCollection<Organisation> bodies
    ) =>
        new(
            schemes,
            answering.FirstOrDefault(held => held.IsLead && held.HoldsOn(day)) is { } lead
                ? bodies.FirstOrDefault(body => body.Id == lead.OrganisationId)
                : null
        );
}

/// <summary>A person as the rules about direct payments see them on a day.</summary>
public sealed record PersonToPay(QualifyingNeed Need)
{
    /// <summary>Whether any of the support is section 117 after-care.</summary>
    public bool IsAfterCare { get; init; }

    /// <summary>The orders of a court that the person is or was under.</summary>
    public IReadOnlyList<CourtOrder> Orders { get; init; } = [];

    /// <summary>
    /// An adult with capacity, for whom the need in the scheme, and who is responsible, rest on a regulation that was not read; for others
    /// it was (A14, A15).
    /// </summary>
    public bool DecidesForThemselves { get; init; } = true;

    /// <summary>Who is responsible for the person; none where nobody asks (A15).</summary>
    public ResponsibleOn? Responsible { get; init; }
}
