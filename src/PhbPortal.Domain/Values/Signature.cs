namespace PhbPortal.Domain.Values;

/// <summary>Who put something on record, and when: for what is known before people and their roles are.</summary>
public sealed record Signature(long UserId, string Name, DateTime AtUtc);
