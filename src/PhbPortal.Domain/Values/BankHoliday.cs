namespace PhbPortal.Domain.Values;

/// <summary>A bank holiday in England and Wales.</summary>
public sealed record BankHoliday(DateOnly Day, string Name);
