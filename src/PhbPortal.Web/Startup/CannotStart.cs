namespace PhbPortal.Web.Startup;

/// <summary>A reason not to start that an operator can resolve; its message is the one sentence they read.</summary>
public sealed class CannotStart(string message, Exception? cause = null) : Exception(message, cause);
