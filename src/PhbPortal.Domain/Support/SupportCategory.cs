namespace PhbPortal.Domain.Support;

/// <summary>
/// A kind of support. One with a rule is excluded: it stays in the list, so that a person who looks for it sees why and where that care
/// comes from.
/// </summary>
public sealed record SupportCategory(string Code, string Name, DateOnly FirstDay, string? RuleId, string Refusal = "")
{
    /// <summary>A later rule that also excludes part of it; also cited on the days when it is in force.</summary>
    public string? LaterRuleId { get; init; }

    /// <summary>Someone cares for the person, so employment is asked about (E14, E25).</summary>
    public bool IsCare { get; init; }

    /// <summary>Care whose provider must be registered with the Care Quality Commission (E21, E22).</summary>
    public bool IsPersonalCare { get; init; }

    /// <summary>Given by members of a profession, which may have a register (E23, E25).</summary>
    public bool IsByProfessionals { get; init; }

    public bool IsOutOfScope => RuleId is not null;
}
