using System.Security.Claims;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using PhbPortal.Data.Stores;
using Serilog;
using Serilog.Configuration;
using Serilog.Events;
using Serilog.Formatting.Json;
using Serilog.Settings.Configuration;

namespace PhbPortal.Web.Startup;

/// <summary>JSON lines for machines in the data folder, plain lines for people on the console.</summary>
public static class Logging
{
    private const string Section = "Serilog";
    private const string Levels = "MinimumLevel";
    private const string ForPeople = "{Timestamp:HH:mm:ss} {Level:u3} {Message:lj}{NewLine}{Exception}";

    /// <exception cref="CannotStart">The settings contain more than levels.</exception>
    public static void AddPortalLogging(this WebApplicationBuilder builder)
    {
        RefuseOtherSinks(builder.Configuration.GetSection(Section));
        var file = Path.Combine(StoreChoice.FolderOf(builder.Configuration, builder.Environment.ContentRootPath), "logs", "portal-.jsonl");
        builder.Services.AddSerilog(
            logger =>
            {
                logger
                    .ReadFrom.Configuration(builder.Configuration, new ConfigurationReaderOptions(typeof(Log).Assembly))
                    // At lower levels it logs the keys themselves.
                    .MinimumLevel.Override(typeof(EntityFrameworkCoreXmlRepository<>).FullName!.Split('`')[0], LogEventLevel.Warning)
                    .Enrich.FromLogContext();
                logger.WriteTo.Sink(LoggerSinkConfiguration.Wrap(places => new DiscreetLog(places), places => WriteTo(places, file)));
            },
            // Tests run several portals in one process, which must not share one logger.
            preserveStaticLogger: true
        );
    }

    /// <summary>
    /// One log line per request with its route, not its address, because addresses and queries may contain what people typed.
    /// </summary>
    public static void UseRequestLog(this WebApplication app) =>
        app.UseSerilogRequestLogging(o =>
        {
            o.Logger = app.Services.GetRequiredService<Serilog.ILogger>();
            o.MessageTemplate = "{Method} {Route} {Status} {Milliseconds} ms, user {UserId}, request {RequestId}";
            o.GetLevel = (context, _, fault) =>
                fault is not null || context.Response.StatusCode >= 500 ? LogEventLevel.Error : LogEventLevel.Information;
            o.GetMessageTemplateProperties = (context, _, milliseconds, status) =>
                [
                    Property("Method", KnownMethod(context.Request.Method)),
                    Property("Route", AskedRoute.Of(context)),
                    Property("Status", status),
                    Property("Milliseconds", Math.Round(milliseconds, 1)),
                    Property("UserId", context.User.FindFirstValue(ClaimTypes.NameIdentifier) ?? "none"),
                    Property("RequestId", context.TraceIdentifier),
                ];
        });

    private static void WriteTo(LoggerSinkConfiguration places, string file) =>
        places
            .Console(outputTemplate: ForPeople, formatProvider: null)
            .WriteTo.File(
                new JsonFormatter(renderMessage: true),
                file,
                rollingInterval: RollingInterval.Day,
                retainedFileCountLimit: 60,
                shared: true
            );

    // Sinks named in settings would bypass the portal's filter.
    private static void RefuseOtherSinks(IConfigurationSection settings)
    {
        if (settings.GetChildren().FirstOrDefault(s => !s.Key.Equals(Levels, StringComparison.OrdinalIgnoreCase)) is { } other)
            throw new CannotStart($"{other.Path} is set. Only {Section}:{Levels} can be: where log lines go is fixed.");
    }

    private static LogEventProperty Property(string name, object value) => new(name, new ScalarValue(value));

    private static string KnownMethod(string method) =>
        HttpMethods.IsGet(method) ? "GET"
        : HttpMethods.IsPost(method) ? "POST"
        : HttpMethods.IsHead(method) ? "HEAD"
        : "other";
}
