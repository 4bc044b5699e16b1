namespace PhbPortal.Domain.Programme;

/// <summary>
/// What a pilot scheme says, as proposed or as approved. Anything may still be missing; what must be there is judged when the terms are
/// submitted or approved (rules A04 to A08).
/// </summary>
public sealed record SchemeTerms(
    string? Area,
    IReadOnlyList<QualifyingNeed> HealthNeeds,
    bool? IncludesAfterCare,
    string? OtherCriteria,
    DateOnly? FirstDay,
    DateOnly? LastDay,
    string? OtherProvisions
);
