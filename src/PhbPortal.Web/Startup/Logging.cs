using PhbPortal.Data.Stores;
using Serilog;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting.Json;

namespace PhbPortal.Web.Startup;

/// <summary>JSON lines for machines in the data folder, plain lines for people on the console.</summary>
public static class Logging
{
    private const string ForPeople = "{Timestamp:HH:mm:ss} {Level:u3} {Message:lj}{NewLine}{Exception}";

    public static void AddPortalLogging(this WebApplicationBuilder builder)
    {
        var logger = LeastLevels(new(), builder.Configuration.GetSection("Serilog:MinimumLevel"))
            .Enrich.FromLogContext()
            .Enrich.With<NoAddresses>()
            .WriteTo.Console(outputTemplate: ForPeople, formatProvider: null)
            .WriteTo.File(
                new JsonFormatter(renderMessage: true),
                Path.Combine(StoreChoice.FolderOf(builder.Configuration, builder.Environment.ContentRootPath), "logs", "portal-.jsonl"),
                rollingInterval: RollingInterval.Day,
                retainedFileCountLimit: 60,
                shared: true
            )
            .CreateLogger();
        builder.Logging.ClearProviders().AddSerilog(logger, dispose: true);
    }

    public static void UseRequestLog(this WebApplication app) => app.UseMiddleware<RequestLog>();

    private static LoggerConfiguration LeastLevels(LoggerConfiguration logging, IConfigurationSection least)
    {
        logging.MinimumLevel.Is(least.GetValue("Default", LogEventLevel.Information));
        foreach (var source in least.GetSection("Override").GetChildren())
            logging.MinimumLevel.Override(source.Key, Enum.Parse<LogEventLevel>(source.Value ?? ""));
        return logging;
    }

    // The framework adds the address to every line of a request, and an address holds whatever somebody typed.
    private sealed class NoAddresses : ILogEventEnricher
    {
        public void Enrich(LogEvent logEvent, ILogEventPropertyFactory propertyFactory) => logEvent.RemovePropertyIfPresent("RequestPath");
    }
}
