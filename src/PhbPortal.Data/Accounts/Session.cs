namespace PhbPortal.Data.Accounts;

/// <summary>How someone proved who they are when they signed in. The names are stored; never rename one.</summary>
public enum SignInWay
{
    Password = 1,
    PasswordAndCode = 2,
    PasswordAndRecoveryCode = 3,
    Passkey = 4,
}

/// <summary>
/// One signed-in browser. The browser holds the random key and the table only its hash, so a copy of the table gives no access. A session
/// is valid only while its row, account, stamp and membership are.
/// </summary>
public sealed class Session
{
    public required string KeyHash { get; init; }

    /// <summary>The random name by which its owner can end it from another browser.</summary>
    public string Reference { get; private set; } = "";

    public required long UserId { get; init; }

    /// <summary>The membership it signed in with; when that ends, so does the session.</summary>
    public required long MembershipId { get; init; }

    /// <summary>The account's security stamp at sign-in. Changing a password or factor changes the stamp.</summary>
    public required string Stamp { get; init; }

    public required SignInWay Way { get; init; }

    public required DateTime StartedUtc { get; init; }

    /// <summary>Up to half a minute old, because it is not written on every request.</summary>
    public required DateTime LastSeenUtc { get; init; }

    /// <summary>Enough for its owner to recognise it, such as "Firefox on Windows".</summary>
    public required string Browser { get; init; }
}
