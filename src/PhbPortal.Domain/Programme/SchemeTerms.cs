namespace PhbPortal.Domain.Programme;

/// <summary>
/// What a pilot scheme says, as proposed or as approved. Anything may still be missing; what must be there is judged when the terms are
/// submitted or approved (rules A04 to A08), and nothing is missing in those of a proposal that was sent or of a scheme.
/// </summary>
public sealed record SchemeTerms(
    string? Area,
    IReadOnlyList<QualifyingNeed> HealthNeeds,
    bool? IncludesAfterCare,
    string? OtherCriteria,
    DateOnly? FirstDay,
    DateOnly? LastDay,
    string? OtherProvisions
)
{
    internal static readonly SchemeTerms Nothing = new(null, [], null, null, null, null, null);

    /// <summary>The same terms as they are kept for good.</summary>
    /// <exception cref="InvalidOperationException">Something is missing.</exception>
    internal SchemeTerms Complete() =>
        this is { Area: { } area, IncludesAfterCare: not null, OtherCriteria: { } criteria, OtherProvisions: { } provisions }
        && this is { FirstDay: not null, LastDay: not null }
            ? this with
            {
                Area = area.Trim(),
                HealthNeeds = [.. HealthNeeds],
                OtherCriteria = criteria.Trim(),
                OtherProvisions = provisions.Trim(),
            }
            : throw new InvalidOperationException("Terms that are kept for good are complete.");

    /// <summary>Whether other terms say the same, however their needs are ordered.</summary>
    internal bool SaysTheSameAs(SchemeTerms other) =>
        (Tidy(Area), IncludesAfterCare, Tidy(OtherCriteria), FirstDay, LastDay, Tidy(OtherProvisions))
            == (
                Tidy(other.Area),
                other.IncludesAfterCare,
                Tidy(other.OtherCriteria),
                other.FirstDay,
                other.LastDay,
                Tidy(other.OtherProvisions)
            )
        && HealthNeeds.ToHashSet().SetEquals(other.HealthNeeds);

    private static string Tidy(string? text) => (text ?? "").Trim();
}
