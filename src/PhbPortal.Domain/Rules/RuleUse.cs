namespace PhbPortal.Domain.Rules;

/// <summary>How far the portal acts on a rule today.</summary>
public enum RuleUse
{
    /// <summary>It can be read, but nothing in the portal acts on it yet.</summary>
    NotYet = 0,

    /// <summary>What the rule requires to be recorded is recorded.</summary>
    Recorded = 1,

    /// <summary>What the rule requires by a day is put on someone's list.</summary>
    Scheduled = 2,

    /// <summary>What the rule does not allow is refused, or needs a reason.</summary>
    Enforced = 3,
}

/// <param name="Where">Where in the portal the rule applies, as the end of a sentence that starts with what is done; empty for
/// <see cref="RuleUse.NotYet"/>.</param>
public sealed record RuleInUse(RuleUse Use, string Where);
