namespace PhbPortal.Data.Accounts;

/// <summary>
/// A message to an e-mail address, saved together with the change it reports and sent afterwards. Address and text are encrypted, because
/// they may contain a link that gives access, and the row is deleted once the message is sent.
/// </summary>
public sealed class Message
{
    public long Id { get; private set; }

    /// <summary>The same for every attempt, so that a receiver can recognise a duplicate.</summary>
    public string Reference { get; private set; } = "";

    public required string ProtectedText { get; init; }

    public required DateTime WrittenUtc { get; init; }
}
