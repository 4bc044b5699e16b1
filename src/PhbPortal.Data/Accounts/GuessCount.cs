namespace PhbPortal.Data.Accounts;

/// <summary>
/// How often something was tried since its window started. The name or address it is about is stored only as a keyed hash.
/// </summary>
public sealed class GuessCount
{
    public required string KeyHash { get; init; }

    public required int Tries { get; init; }

    public required DateTime SinceUtc { get; init; }
}
