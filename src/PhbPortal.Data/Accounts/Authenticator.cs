namespace PhbPortal.Data.Accounts;

/// <summary>The app that shows a person six figures, new every half minute.</summary>
public sealed class Authenticator
{
    public required long UserId { get; init; }

    /// <summary>The secret that app and portal share, encrypted with the portal's key ring.</summary>
    public required string ProtectedSeed { get; init; }

    /// <summary>The half minute whose figures were accepted last: those and older ones are not accepted again.</summary>
    public required long LastStep { get; init; }

    public required DateTime AddedUtc { get; init; }
}

/// <summary>One of the codes on paper for the day the phone is lost: hashed like a password, and gone once used.</summary>
public sealed class RecoveryCode
{
    public required long UserId { get; init; }

    public required string Hash { get; init; }

    /// <summary>The same for all codes of a set, so that one computation tells whether a code is among them.</summary>
    public required string Salt { get; init; }
}
