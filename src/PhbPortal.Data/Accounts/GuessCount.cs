namespace PhbPortal.Data.Accounts;

/// <summary>
/// How often something was tried since its window began. What it is about, a name or an address, is kept as a keyed hash only.
/// </summary>
public sealed class GuessCount
{
    public required string KeyHash { get; init; }

    public required int Tries { get; init; }

    public required DateTime SinceUtc { get; init; }
}
