namespace PhbPortal.Domain.Policies;

/// <summary>
/// What kind of support a plan line is. One with a rule is outside the budget: it stays in the list, so that a person who looks for it
/// sees why and where that care comes from.
/// </summary>
public sealed record SupportCategory(string Code, string Name, DateOnly FirstDay, string? RuleId, string Refusal = "")
{
    public bool IsOutOfScope => RuleId is not null;
}
