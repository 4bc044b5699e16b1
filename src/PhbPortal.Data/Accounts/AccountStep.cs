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
/// Something started for an account that needs a second part: a second factor after a password, the answer of a passkey, a code sent by
/// e-mail or letter. It works once and expires. Whoever has its key may continue; the table holds only the key's hash.
/// </summary>
public sealed class AccountStep
{
    public required string KeyHash { get; init; }

    public required StepKind Kind { get; init; }

    public long? UserId { get; init; }

    /// <summary>What the second part needs to know; encrypted where it would disclose something.</summary>
    public string State { get; init; } = "";

    public required DateTime ExpiresUtc { get; init; }
}
