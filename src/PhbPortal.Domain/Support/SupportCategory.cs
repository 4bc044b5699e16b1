namespace PhbPortal.Domain.Support;

/// <summary>
/// What kind of support a plan line is. One with a rule is outside the budget: it stays in the list, so that a person who looks for it
/// sees why and where that care comes from.
/// </summary>
public sealed record SupportCategory(string Code, string Name, DateOnly FirstDay, string? RuleId, string Refusal = "")
{
    /// <summary>A later rule that asks the same of part of it; cited as well on the days on which it holds.</summary>
    public string? LaterRuleId { get; init; }

    /// <summary>Somebody cares for the person, so that it is asked who employs whom (E14, E25).</summary>
    public bool IsCare { get; init; }

    /// <summary>Care for which a provider is registered with the Care Quality Commission (E21, E22).</summary>
    public bool IsPersonalCare { get; init; }

    /// <summary>Members of a profession give it, which may have a register (E23, E25).</summary>
    public bool IsByProfessionals { get; init; }

    public bool IsOutOfScope => RuleId is not null;
}
