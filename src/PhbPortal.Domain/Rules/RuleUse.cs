namespace PhbPortal.Domain.Rules;

/// <summary>How far the portal acts on a rule today.</summary>
public enum RuleUse
{
    /// <summary>It can be read, and nothing in the portal acts on it yet.</summary>
    NotYet = 0,

    /// <summary>What the rule asks to be kept is kept.</summary>
    Recorded = 1,

    /// <summary>What the rule wants done by a day is put on somebody's list.</summary>
    Scheduled = 2,

    /// <summary>Whatever the rule does not allow is refused, or goes on only with a reason.</summary>
    Enforced = 3,
}

/// <param name="Where">Where in the portal the rule speaks, as the end of a sentence that begins with what is done; empty for
/// <see cref="RuleUse.NotYet"/>.</param>
public sealed record RuleInUse(RuleUse Use, string Where);
