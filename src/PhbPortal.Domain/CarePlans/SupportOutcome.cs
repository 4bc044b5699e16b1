using PhbPortal.Domain.Rules;

namespace PhbPortal.Domain.CarePlans;

/// <summary>The outcome of adding or changing support.</summary>
public abstract record SupportOutcome;

public sealed record SupportKept(PlannedSupport Support) : SupportOutcome;

public sealed record SupportRefused(Ruling Ruling) : SupportOutcome;
