namespace PhbPortal.Domain.Support;

/// <summary>
/// What kind of support a plan line is. One with a rule is outside the budget: it stays in the list, so that a person who looks for it
/// sees why and where that care comes from.
/// </summary>
public sealed record SupportCategory(string Code, string Name, DateOnly FirstDay, string? RuleId, string Refusal = "")
{
    /// <summary>A later rule that asks the same of part of it; cited as well on the days on which it holds.</summary>
    public string? LaterRuleId { get; init; }

    public bool IsOutOfScope => RuleId is not null;
}
