namespace PhbPortal.Data.Accounts;

/// <summary>What an <see cref="AccountStep"/> waits for. The names are stored; never rename one.</summary>
public enum StepKind
{
    SecondFactor = 1,
    AddPasskey = 2,
    UsePasskey = 3,
    AddAuthenticator = 4,
    KeptForm = 5,
    PasswordByEmail = 6,
    PasswordByLetter = 7,
    FactorByLetter = 8,
    Invitation = 9,
}

/// <summary>
/// Something begun about an account that waits for its other half: a second factor after a password, the answer of a passkey, a code
/// sent by e-mail or letter. It is good once and for a while. Whoever holds its key may go on; the table holds only the key's hash.
/// </summary>
public sealed class AccountStep
{
    public required string KeyHash { get; init; }

    public required StepKind Kind { get; init; }

    public long? UserId { get; init; }

    /// <summary>What the other half needs to know; protected where it would tell something.</summary>
    public string State { get; init; } = "";

    public required DateTime ExpiresUtc { get; init; }
}
