namespace PhbPortal.Data.Accounts;

/// <summary>An authenticator app, which shows six digits that change every half minute.</summary>
public sealed class Authenticator
{
    public required long UserId { get; init; }

    /// <summary>The secret shared by app and portal, encrypted with the portal's key ring.</summary>
    public required string ProtectedSeed { get; init; }

    /// <summary>The time step of the last accepted code; that code and older ones are not accepted again.</summary>
    public required long LastStep { get; init; }

    public required DateTime AddedUtc { get; init; }
}

/// <summary>One of the printed codes for when the phone is lost: hashed like a password, and deleted when used.</summary>
public sealed class RecoveryCode
{
    public required long UserId { get; init; }

    public required string Hash { get; init; }

    /// <summary>Shared by all codes of a set, so that one computation shows whether a code is among them.</summary>
    public required string Salt { get; init; }
}
