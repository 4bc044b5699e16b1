using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.Values;

namespace PhbPortal.Domain.Budgets;

/// <summary>What somebody records as spent: on which line of the plan, how much, on what day. The request id makes a repeat harmless.</summary>
public sealed record Spend(Guid RequestId, PlannedSupport Support, Money Amount, DateOnly HappenedOn, string Description);
