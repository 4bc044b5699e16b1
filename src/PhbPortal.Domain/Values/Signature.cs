namespace PhbPortal.Domain.Values;

/// <summary>Who recorded something and when, where people and their roles are not known yet.</summary>
public sealed record Signature(long UserId, string Name, DateTime AtUtc);
