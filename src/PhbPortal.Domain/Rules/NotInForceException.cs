namespace PhbPortal.Domain.Rules;

/// <summary>Something was asked about a day on which nothing is in force. The nearest value is never given instead.</summary>
public sealed class NotInForceException : InvalidOperationException
{
    public NotInForceException() { }

    public NotInForceException(string message)
        : base(message) { }

    public NotInForceException(string message, Exception innerException)
        : base(message, innerException) { }
}
