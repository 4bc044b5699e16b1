using System.Data.Common;
using System.Globalization;
using System.Text;
using Serilog.Core;
using Serilog.Events;

namespace PhbPortal.Web.Startup;

/// <summary>
/// Filters every log line before it is written. It removes addresses, which contain what people typed, the text of database commands, and
/// exception messages, which may name a person; exception types and stack traces remain.
/// </summary>
public sealed class DiscreetLog(ILogEventSink sink) : ILogEventSink
{
    // The property names used by the framework and EF Core.
    private static readonly HashSet<string> SensitiveProperties = new(StringComparer.Ordinal)
    {
        "RequestPath",
        "Path",
        "PathBase",
        "QueryString",
        "commandText",
        "parameters",
    };

    public void Emit(LogEvent logEvent)
    {
        foreach (var name in logEvent.Properties.Keys.Where(SensitiveProperties.Contains).ToList())
            logEvent.RemovePropertyIfPresent(name);
        sink.Emit(logEvent.Exception is { } fault ? WithoutWords(logEvent, fault) : logEvent);
    }

    private static LogEvent WithoutWords(LogEvent line, Exception fault)
    {
        var words = FaultWithoutWords.Chain(fault).Select(one => one.Message).Where(message => message.Length > 0).ToList();
        return new(
            line.Timestamp,
            line.Level,
            new FaultWithoutWords(fault),
            line.MessageTemplate,
            // EF Core also writes the whole exception into its message.
            line.Properties.Where(property => !words.Exists(TextOf(property.Value).Contains))
                .Select(p => new LogEventProperty(p.Key, p.Value)),
            line.TraceId ?? default,
            line.SpanId ?? default
        );
    }

    private static string TextOf(LogEventPropertyValue value) =>
        value is ScalarValue { Value: string text } ? text : value.ToString(null, CultureInfo.InvariantCulture);
}

/// <summary>An exception as it may be logged: the types of it and its causes, their codes and stack traces.</summary>
public sealed class FaultWithoutWords(Exception fault) : Exception
{
    public override string Message => Name(fault);

    public override string? StackTrace => fault.StackTrace;

    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var one in Chain(fault))
            text.AppendLine(Name(one)).AppendLine(one.StackTrace);
        return text.ToString();
    }

    /// <summary>The exception, its causes and their causes.</summary>
    public static IEnumerable<Exception> Chain(Exception fault) =>
        (fault is AggregateException several ? several.InnerExceptions : Enumerable.Repeat(fault.InnerException, 1))
            .OfType<Exception>()
            .SelectMany(Chain)
            .Prepend(fault);

    private static string Name(Exception fault) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{fault.GetType().FullName} "
                + $"(0x{fault.HResult:X8}{(fault is DbException { SqlState: { Length: > 0 } state } ? ", SQLSTATE " + state : "")})"
        );
}
