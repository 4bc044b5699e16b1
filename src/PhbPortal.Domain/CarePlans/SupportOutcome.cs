using PhbPortal.Domain.Rules;

namespace PhbPortal.Domain.CarePlans;

/// <summary>What became of a support line that somebody asked for.</summary>
public abstract record SupportOutcome;

public sealed record SupportKept(PlannedSupport Support) : SupportOutcome;

public sealed record SupportRefused(Ruling Ruling) : SupportOutcome;
