namespace PhbPortal.Data.Accounts;

/// <summary>One key of the ring that protects cookies and form tokens, kept so that restarts and several servers share it.</summary>
public sealed class DataProtectionKey
{
    public long Id { get; private set; }

    public required string Name { get; init; }

    public required string Xml { get; init; }
}
