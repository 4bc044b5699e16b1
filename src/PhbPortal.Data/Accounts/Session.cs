namespace PhbPortal.Data.Accounts;

/// <summary>How somebody showed who they are when they signed in. The names are stored; never rename one.</summary>
public enum SignInWay
{
    Password = 1,
    PasswordAndCode = 2,
    PasswordAndRecoveryCode = 3,
    Passkey = 4,
}

/// <summary>
/// One signed-in browser. The browser holds the random key and the table only its hash, so that a copy of the table opens nothing.
/// A session is good only as long as its row, its account, its stamp and its membership are.
/// </summary>
public sealed class Session
{
    public required string KeyHash { get; init; }

    /// <summary>The random name by which its owner ends it from another browser.</summary>
    public string Reference { get; private set; } = "";

    public required long UserId { get; init; }

    /// <summary>What the account was when it signed in; once that has ended, so has the session.</summary>
    public required long MembershipId { get; init; }

    /// <summary>The account's security stamp when it signed in. A changed password or factor changes the stamp.</summary>
    public required string Stamp { get; init; }

    public required SignInWay Way { get; init; }

    public required DateTime StartedUtc { get; init; }

    /// <summary>Up to half a minute old: it is not written at every click.</summary>
    public required DateTime LastSeenUtc { get; init; }

    /// <summary>Enough for its owner to know it again, such as "Firefox on Windows".</summary>
    public required string Browser { get; init; }
}
