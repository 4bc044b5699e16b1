namespace PhbPortal.Domain.Rules;

/// <summary>Nothing is in force on the requested day. The nearest value is never used instead.</summary>
public sealed class NotInForceException : InvalidOperationException
{
    public NotInForceException() { }

    public NotInForceException(string message)
        : base(message) { }

    public NotInForceException(string message, Exception innerException)
        : base(message, innerException) { }
}
