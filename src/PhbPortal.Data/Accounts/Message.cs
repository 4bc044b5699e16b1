namespace PhbPortal.Data.Accounts;

/// <summary>
/// Something to send to an e-mail address, kept in the same save as what it tells of and sent afterwards. Address and text are encrypted,
/// because a link in it opens something, and the row leaves with the message.
/// </summary>
public sealed class Message
{
    public long Id { get; private set; }

    /// <summary>The same however often it is sent, so that a receiver knows a second copy.</summary>
    public string Reference { get; private set; } = "";

    public required string ProtectedText { get; init; }

    public required DateTime WrittenUtc { get; init; }
}
